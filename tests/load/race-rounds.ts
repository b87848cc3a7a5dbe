import { raceRounds } from './race-school'

/**
 * 200 families press for one moment at once, fifty times, against a running app. Prints what happened as JSON.
 * Use: RACE_DATABASE_URL=… tsx tests/load/race-rounds.ts http://127.0.0.1:3000 [rounds] [families]
 */
const [baseUrl = 'http://127.0.0.1:3000', rounds = '50', families = '200'] = process.argv.slice(2)
const database = process.env['RACE_DATABASE_URL'] ?? ''
const told = await raceRounds(
  baseUrl,
  database,
  Number(families),
  Number(rounds),
  process.env['PUBLIC_URL'] ?? baseUrl,
)
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
