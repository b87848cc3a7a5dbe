import { raceRounds } from '../load/race-school'
import { localUrl, publicUrl } from './address'
import { expect, test } from './visit'

test('two hundred families press for one moment, fifty times: one wins, all others hear so and see other times', async () => {
  test.setTimeout(600_000)
  const told = await raceRounds(localUrl, process.env['E2E_DATABASE_URL'] ?? '', 200, 50, publicUrl)
  expect(told).toMatchObject({
    rounds: 50,
    requests: 10_000,
    roundsWithOneWinner: 50,
    justTaken: 9_950,
    withOtherTimes: 9_950,
    errors: 0,
  })
})
