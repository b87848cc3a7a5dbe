import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Answer, type Cell, knock, waysOf } from './calls'
import { type Door, type Given, mayCome } from './door'
import { doors } from './doors'
import { actions, handlers, pages } from './entries'
import { setHouse } from './house'
import { faultsOf, isAnswer, shapeOf } from './judge'
import { faultsOfPost } from './letters'
import { objects } from './objects'
import { cookieOf, everybody, type Who } from './people'
import { changedBetween, remember, restore, type State, stateOf } from './state'

const base = inject('matrixUrl')
process.env['APP_DATABASE_URL'] = inject('matrixAppUrl')
process.env['JOBS_DATABASE_URL'] = inject('matrixJobsUrl')
process.env['PUBLIC_URL'] = base
const db = new pg.Pool({ connectionString: inject('matrixSuperuserUrl'), max: 1 })
const cookies = new Map<Who, string>()
const built = actions()
let cells = 0
let untouched: State
beforeAll(async () => {
  for (const who of everybody) cookies.set(who, await cookieOf(who))
  await setHouse(db)
  await remember(db)
  untouched = await stateOf(db)
})
afterAll(async () => {
  const { closeDatabase } = await import('@/lib/foundation/db')
  await closeDatabase()
  await db.end()
})

test('every page, route handler and action has a row, and no row stands for nothing', () => {
  const found = [...pages(), ...handlers(), ...built.map(({ door }) => door)].sort()
  expect(doors.map(({ door }) => door).sort()).toEqual(found)
})

test.each(doors.map((door) => [door.door, door] as const))('%s', { timeout: 180_000 }, async (_, door) => {
  const all = everybody.flatMap((who) =>
    combinations(door, who).flatMap((given) => waysOf(door.door).map((way) => ({ who, way, given }))),
  )
  cells += all.length
  const writes = ({ who, given }: Cell) => Boolean(mayCome(door, who, given) ? door.writes : door.traces)
  const seen = [
    ...(await inParallel(
      door,
      all.filter((cell) => !writes(cell)),
    )),
    ...(await oneByOne(door, all.filter(writes))),
  ]
  const faults = seen.flatMap(({ cell, answer, changed, more }) => [
    ...faultsOf(door, cell, answer, changed),
    ...more,
  ])
  const refusals = Map.groupBy(
    seen.filter(({ cell }) => !mayCome(door, cell.who, cell.given)),
    ({ cell }) => shapeOf(cell),
  )
  for (const [shape, alike] of refusals) {
    const statuses = new Set(alike.map(({ answer }) => answer.status))
    if (shape && statuses.size > 1) faults.push(`${shape}: refused as ${[...statuses].join(' and ')}`)
  }
  const answered = seen.filter(({ cell }) => mayCome(door, cell.who, cell.given))
  for (const way of waysOf(door.door).filter((one) => one !== 'prefetch')) {
    const thisWay = answered.filter(({ cell }) => cell.way === way)
    if (!thisWay.some(({ cell, answer }) => isAnswer(door, cell, answer)))
      faults.push(`${way}: nobody was let in`)
    const written = new Set(thisWay.flatMap(({ changed }) => changed))
    for (const table of door.writes ?? [])
      if (!written.has(table)) faults.push(`${way}: never wrote ${table}`)
  }
  expect(faults.slice(0, 12)).toEqual([])
})

test('the matrix has thousands of cells', () => {
  process.stdout.write(`matrix: ${doors.length} entry points, ${cells} cells\n`)
  expect(cells).toBeGreaterThan(5_000)
})

type Seen = { cell: Cell; answer: Answer; changed: string[]; more: string[] }

const ask = (door: Door, cell: Cell) =>
  knock(
    base,
    door,
    cell,
    cookies.get(cell.who) ?? '',
    built.find((one) => one.door === door.door),
  )

/** Cells that change nothing, several at a time. When something did change, each is tried alone to find which. */
async function inParallel(door: Door, quiet: Cell[]): Promise<Seen[]> {
  const seen: Seen[] = []
  const waiting = [...quiet]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let cell = waiting.shift(); cell; cell = waiting.shift())
        seen.push({ cell, answer: await ask(door, cell), changed: [], more: [] })
    }),
  )
  const changed = changedBetween(untouched, await stateOf(db))
  await restore(db, changed)
  return changed.length > 0 ? oneByOne(door, quiet) : seen
}

/** Cells that may change something: after each is seen what it changed, what it would send, and all is undone. */
async function oneByOne(door: Door, loud: Cell[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const cell of loud) {
    const answer = await ask(door, cell)
    const changed = changedBetween(untouched, door.writesLater ? await settled() : await stateOf(db))
    const more = changed.includes('notice') ? await faultsOfPost(db) : []
    await restore(db, changed.length > 0 ? changedBetween(untouched, await stateOf(db)) : [])
    seen.push({ cell, answer, changed, more })
  }
  return seen
}

/** The state once nothing moves any more. */
async function settled(): Promise<State> {
  let before = await stateOf(db)
  for (let still = 0; still < 6; ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const now = await stateOf(db)
    still = changedBetween(before, now).length === 0 ? still + 1 : 0
    before = now
  }
  return before
}

/** Every object for every parameter: all together while that stays small, else one varied at a time. */
function combinations({ params = {} }: Door, who: Who): Given[] {
  const lists = Object.entries(params).map(([name, kind]) =>
    objects[kind](who).map((value) => ({ [name]: value })),
  )
  const all = lists.reduce<Given[]>(
    (sofar, list) => sofar.flatMap((given) => list.map((more) => ({ ...given, ...more }))),
    [{}],
  )
  if (all.length <= 50) return all
  const first = Object.assign({}, ...lists.map((list) => list[0]))
  return lists.flatMap((list) => list.map((more) => ({ ...first, ...more })))
}
