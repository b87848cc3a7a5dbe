import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Answer, knock, type Way, waysOf } from './calls'
import { type Door, doors, objects, waiting } from './doors'
import { actions, handlers, pages } from './entries'
import { forbiddenFor, setHouse, stateOf } from './house'
import { cookieOf, everybody, type Who } from './people'

const base = inject('matrixUrl')
const db = new pg.Pool({ connectionString: inject('matrixSuperuserUrl'), max: 1 })
const cookies = new Map<Who, string>()
const built = actions()
let cells = 0
beforeAll(async () => {
  for (const who of everybody) cookies.set(who, await cookieOf(who))
  await setHouse(db)
})
afterAll(() => db.end())

test('every page, route handler and action has a row, and no row stands for nothing', () => {
  const found = [...pages(), ...handlers(), ...built.map(({ door }) => door)].sort()
  expect([...doors.map(({ door }) => door), ...waiting].sort()).toEqual(found)
})

test.each(doors.map((door) => [door.door, door] as const))('%s', { timeout: 120_000 }, async (_, door) => {
  const faults: string[] = []
  const action = built.find((one) => one.door === door.door)
  let [answered, before] = [0, await stateOf(db)]
  const refusals = new Map<string, Set<string>>()
  for (const who of everybody)
    for (const given of combinations(door, who))
      for (const way of waysOf(door.door)) {
        cells++
        const cell = `${who} ${way} ${JSON.stringify(given)}`
        const call = action ? { ...action, page: door.from ?? action.page } : undefined
        const answer = await knock(base, door, way, given, cookies.get(who) ?? '', call)
        const leaked = forbiddenFor(who).filter((word) => answer.body.toLowerCase().includes(word))
        if (leaked.length > 0) faults.push(`${cell}: ${answer.status} tells ${leaked.slice(0, 4).join(' ')}`)
        const after = await stateOf(db)
        const changed = Object.keys(after).filter((table) => after[table] !== before[table])
        if (isAllowed(door, who, given)) {
          const fits = isAnswer(door, way, answer)
          if (fits) answered++
          else faults.push(`${cell}: ${answer.status} ${answer.location} for who may`)
          if (changed.length > 0) await setHouse(db)
        } else {
          if (!isRefusal(door, way, answer))
            faults.push(`${cell}: ${answer.status} ${answer.location} for who may not`)
          const untold = changed.filter((table) => !door.traces?.includes(table))
          if (untold.length > 0) faults.push(`${cell}: ${answer.status} changed ${untold.join(', ')}`)
          if (changed.length > 0) await setHouse(db)
          const kind = `${who} ${way}`
          if (way !== 'prefetch')
            refusals.set(kind, (refusals.get(kind) ?? new Set()).add(String(answer.status)))
        }
        if (changed.length > 0) before = await stateOf(db)
      }
  for (const [kind, statuses] of refusals)
    if (statuses.size > 1)
      faults.push(`${kind}: refusals differ, so they tell what exists: ${[...statuses].join(' ')}`)
  if (answered === 0) faults.push('nobody who may was let in')
  expect(faults.slice(0, 12)).toEqual([])
})

test('the matrix has thousands of cells', () => {
  process.stdout.write(`matrix: ${doors.length} entry points, ${cells} cells\n`)
  expect(cells).toBeGreaterThan(2_000)
})

const isAllowed = ({ may }: Door, who: Who, given: Record<string, string>) =>
  typeof may === 'function' ? may(who, given) : may.includes(who)

/** What is fetched ahead may be the frame alone; a redirect within a stream stands in its text. */
function isAnswer({ answers = [200] }: Door, way: Way, { status, body }: Answer): boolean {
  if (way === 'prefetch') return status < 400
  return (
    answers.includes(status) || (way === 'stream' && answers.includes(307) && body.includes('NEXT_REDIRECT'))
  )
}

/** A refusal sends to the front door or says there is nothing; an action may say so inside a stream. */
function isRefusal(door: Door, way: Way, { status, location, body }: Answer): boolean {
  // What is fetched ahead is the frame of a page; that it names nobody is proved above.
  if (way === 'prefetch') return status < 500
  if ([303, 307].includes(status)) return /\/inloggen/.test(location)
  if (way === 'stream' && status === 200) return /NEXT_(REDIRECT|HTTP_ERROR_FALLBACK)/.test(body)
  return [403, 404, ...(door.refusals ?? [])].includes(status)
}

/** Every object for every parameter: all together while that stays small, else one varied at a time. */
function combinations({ params = {} }: Door, who: Who): Record<string, string>[] {
  const lists = Object.entries(params).map(([name, kind]) =>
    objects[kind](who).map((value) => ({ [name]: value })),
  )
  const all = lists.reduce<Record<string, string>[]>(
    (sofar, list) => sofar.flatMap((given) => list.map((more) => ({ ...given, ...more }))),
    [{}],
  )
  if (all.length <= 40) return all
  const first = Object.assign({}, ...lists.map((list) => list[0]))
  return lists.flatMap((list) => list.map((more) => ({ ...first, ...more })))
}
