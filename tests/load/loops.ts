import pg from 'pg'
import { closedLoop, figuresOf, type Measured, medianRun, processorTime } from './figures'
import { bookingRows } from './floor'
import { get, post } from './http'
import { book, openLink, timesOn } from './parent'
import { type BenchSchool, emptyRound, type Family } from './school'

/** How many at a time, as in performance.md. */
const width = 16
const runs = 3

type Loop = ReturnType<typeof figuresOf> & { processorMs: number }

/** Measures with the processor time, in ms per piece of work, that `pid` took for it. */
async function measured(pid: number, measure: () => Promise<Measured>): Promise<Loop> {
  const before = processorTime(pid)
  let done = 0
  const middle = await medianRun(runs, async () => {
    const run = await measure()
    done += run.durations.length + run.errors
    return run
  })
  return { ...figuresOf(middle), processorMs: Math.round(((processorTime(pid) - before) / done) * 100) / 100 }
}

/** A moment for every family that nobody else of its class gets. */
export async function momentsFor(superuserUrl: string, { schoolId, families }: BenchSchool) {
  const db = new pg.Client({ connectionString: superuserUrl })
  await db.connect()
  const { rows } = await db.query<{ id: string; group_id: string }>(
    'select id, group_id from slot where school_id = $1 order by starts_at, id',
    [schoolId],
  )
  await db.end()
  const of = Map.groupBy(rows, (row) => row.group_id)
  return families.map((family) => of.get(family.groupId)?.shift()?.id ?? '')
}

/** The choose page with 60 free times, of the app and of the floor. */
export async function pageLoops(
  app: string,
  appPid: number,
  floor: string,
  floorPid: number,
  families: Family[],
) {
  const at = (index: number) => families[index % families.length] as Family
  const isFull = (body: string) => timesOn(body).length === 60
  const asked = async (index: number) => isFull((await openLink(app, at(index))).body)
  await closedLoop(width, 300, asked)
  const bare = async (index: number) => isFull((await get(floor, `/${at(index).childId}`)).body)
  await closedLoop(width, 300, bare)
  return {
    app: await measured(appPid, () => closedLoop(width, 900, asked)),
    floor: await measured(floorPid, () => closedLoop(width, 2000, bare)),
  }
}

/** Every family books a moment of its own: over HTTP, on the floor, and straight into PostgreSQL. */
export async function bookingLoops(
  app: string,
  appPid: number,
  floor: string,
  floorPid: number,
  superuserUrl: string,
  appUrl: string,
  school: BenchSchool,
) {
  const moments = await momentsFor(superuserUrl, school)
  const { families, schoolId, roundId } = school
  const round = (work: (family: Family, slotId: string) => Promise<boolean>) => async () => {
    await emptyRound(superuserUrl)
    return closedLoop(width, families.length, (index) =>
      work(families[index] as Family, moments[index] ?? ''),
    )
  }
  const overHttp = round(async (family, slot) => (await book(app, family, slot)).status === 303)
  const onFloor = round(async ({ guardianId, childId }, moment) => {
    const answer = await post(floor, '/', { moment, guardian: guardianId, child: childId })
    return answer.status === 303
  })
  const pool = new pg.Pool({ connectionString: appUrl, max: width, options: `-c app.school_id=${schoolId}` })
  const direct = round(async ({ guardianId, childId }, slot) => {
    const values = [schoolId, roundId, slot, guardianId, childId]
    return (await pool.query({ name: 'book', text: bookingRows, values })).rowCount === 1
  })
  await overHttp()
  const result = {
    app: await measured(appPid, overHttp),
    floor: await measured(floorPid, onFloor),
    direct: figuresOf(await medianRun(runs, direct)),
  }
  await pool.end()
  await emptyRound(superuserUrl)
  return result
}
