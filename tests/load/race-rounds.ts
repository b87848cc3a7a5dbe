import pg from 'pg'
import { freeEverything, setRaceSchool } from './families'
import { type RaceResult, raceForOneSlot } from './race'

/**
 * 200 families press for one moment at once, fifty times, against a running app. Prints what happened as JSON.
 * Use: RACE_DATABASE_URL=… tsx tests/load/race-rounds.ts http://127.0.0.1:3000 [rounds] [families]
 */
const [baseUrl = 'http://127.0.0.1:3000', rounds = '50', families = '200'] = process.argv.slice(2)
const db = new pg.Pool({ connectionString: process.env['RACE_DATABASE_URL'], max: 1 })
const origin = process.env['PUBLIC_URL'] ?? baseUrl
const school = await setRaceSchool(db, Number(families), Number(rounds) + 24)
const results: RaceResult[] = []
for (const slotId of school.slotIds.slice(0, Number(rounds))) {
  results.push(await raceForOneSlot(baseUrl, slotId, school.contenders, origin))
  await freeEverything(db, school)
}
await db.end()
const sum = (key: keyof RaceResult) => results.reduce((total, result) => total + result[key], 0)
const told = {
  rounds: results.length,
  requests: sum('requests'),
  roundsWithOneWinner: results.filter(({ winners }) => winners === 1).length,
  justTaken: sum('refused'),
  withOtherTimes: sum('withOtherTimes'),
  errors: sum('errors'),
  medianRoundMs: results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[
    Math.floor(results.length / 2)
  ],
}
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
