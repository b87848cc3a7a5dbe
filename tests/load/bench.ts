import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildWhenStale } from '@/lib/operations/build'
import { stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { prepareSurroundings, root } from '@/lib/operations/environment'
import { freePort, startApp, startFloor } from './app'
import { memoryOf } from './figures'
import { compressedBytes } from './http'
import { bookingLoops, pageLoops } from './loops'
import { opening } from './opening'
import { openLink } from './parent'
import { raceRounds } from './race-school'
import { emptyRound, makeBenchSchool } from './school'

/** `npm run bench`: the built app under load on this machine, against the goals of performance.md, as one JSON object. */
const folder = path.join(root, '.data/bench')

const goal = (is: number, operator: '<=' | '>=', wanted: number) => ({
  is,
  goal: `${operator} ${wanted}`,
  reached: operator === '<=' ? is <= wanted : is >= wanted,
})
const ratio = (a: { perSecond: number }, b: { perSecond: number }) =>
  Math.round((a.perSecond / b.perSecond) * 100) / 100

async function makeData() {
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const { urls, backupUrl } = await prepareSurroundings()
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  const school = await makeBenchSchool(backupUrl, {
    mark: 'be',
    groups: 24,
    families: 600,
    slotsPerGroup: 60,
  })
  // The app has to find the data as after a stop, and bring the server up itself.
  await stopEmbedded(folder)
  return school
}

/** What is open, latest last; also what is left to close when somebody ends the benchmark half-way. */
const open: (() => Promise<unknown>)[] = []
const closeAll = async () => {
  for (let close = open.pop(); close; close = open.pop()) await close()
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Says on standard error what came out, so that a long run shows where it is. */
function seen<T>(name: string, result: T): T {
  process.stderr.write(`${name}: ${JSON.stringify(result)}\n`)
  return result
}

async function bench() {
  buildWhenStale()
  const school = await makeData()
  const [first] = school.families
  if (!first) throw new Error('no families')
  const app = await startApp(folder, await freePort(), `/u/${first.token}`)
  open.push(app.stop)
  const { urls, backupUrl } = await prepareSurroundings()
  const floor = await startFloor(backupUrl, school.schoolId, school.roundId)
  open.push(floor.stop)
  const bytes = compressedBytes((await openLink(app.address, first)).body)
  const both = [app.address, app.webPid, floor.address, floor.pid] as const
  const page = seen('page', await pageLoops(...both, school.families))
  const booking = seen('booking', await bookingLoops(...both, backupUrl, urls.app, school))
  const minute = seen('opening minute', await opening(app.address, school.families, 55_000, 5000))
  await emptyRound(backupUrl)
  const rush = seen('rush', await opening(app.address, school.families.slice(0, 400), 2000, 1500))
  await emptyRound(backupUrl)
  const race = seen('race', await raceRounds(app.address, backupUrl, 200, 50))
  const memory = memoryOf(app.webPid)
  return {
    goals: {
      'page, ratio to the floor': goal(ratio(page.app, page.floor), '>=', 0.5),
      'booking, ratio to the floor': goal(ratio(booking.app, booking.floor), '>=', 0.35),
      'opening minute, page p95 ms': goal(minute.page.p95, '<=', 40),
      'opening minute, booking p95 ms': goal(minute.booking.p95, '<=', 40),
      '400 families in 2 s, page p95 ms': goal(rush.page.p95, '<=', 300),
      '400 families in 2 s, booking p95 ms': goal(rush.booking.p95, '<=', 300),
      'race, rounds with one winner': goal(race.roundsWithOneWinner, '>=', race.rounds),
      'race, answers other than 303 and 409': goal(race.errors, '<=', 0),
      'booking page, bytes gz': goal(bytes, '<=', 14_000),
      'memory of the app under load, MB': goal(memory.highest, '<=', 350),
      'first answer after start, s': goal(app.firstAnswer, '<=', 4),
    },
    errors: minute.errors + rush.errors + page.app.errors + booking.app.errors + race.errors,
    minute,
    rush,
    page: { ...page, ratio: ratio(page.app, page.floor) },
    booking: {
      ...booking,
      ratioToFloor: ratio(booking.app, booking.floor),
      ratioToDirect: ratio(booking.app, booking.direct),
    },
    race,
    memory,
  }
}

let isOver = false
const giveUp = (why: string) => {
  // A wrapper passes on what its group got already, so a signal may come twice.
  if (isOver) return
  isOver = true
  process.stderr.write(`${why}\n`)
  void closeAll().finally(() => process.exit(1))
}
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => giveUp('stopped half-way'))
// Nothing hangs for ever: a quiet machine needs three minutes, a crowded one ten.
setTimeout(() => giveUp('the benchmark took too long'), 1_200_000).unref()
const result = await bench().finally(closeAll)
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exit(0)
