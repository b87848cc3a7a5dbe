import pg from 'pg'
import { freeEverything, setRaceSchool } from './families'
import { percentile } from './figures'
import { type RaceResult, raceForOneSlot } from './race'

/**
 * Families press for one moment at once, `rounds` times, in a school of their own.
 * @param superuserUrl of a connection that no lock stops
 * @param origin public address of the app
 */
export async function raceRounds(
  baseUrl: string,
  superuserUrl: string,
  families: number,
  rounds: number,
  origin = baseUrl,
) {
  const db = new pg.Pool({ connectionString: superuserUrl, max: 1 })
  const school = await setRaceSchool(db, families, rounds + 24)
  const results: RaceResult[] = []
  for (const slotId of school.slotIds.slice(0, rounds)) {
    results.push(await raceForOneSlot(baseUrl, slotId, school.contenders, origin))
    await freeEverything(db, school)
  }
  await db.end()
  const sum = (key: keyof RaceResult) => results.reduce((total, result) => total + result[key], 0)
  return {
    rounds: results.length,
    requests: sum('requests'),
    roundsWithOneWinner: results.filter(({ winners }) => winners === 1).length,
    justTaken: sum('refused'),
    withOtherTimes: sum('withOtherTimes'),
    errors: sum('errors'),
    medianRoundMs: percentile(
      results.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
  }
}
