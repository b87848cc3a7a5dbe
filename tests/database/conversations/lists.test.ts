import { afterAll, beforeEach, expect, test } from 'vitest'
import { readCoverage } from '@/lib/conversations/rounds/queries'
import { readMomentsOf, readOwnTables, readPlan, readTablesOfChild } from '@/lib/conversations/tables/queries'
import { totalsOf } from '@/lib/conversations/tables/rules'
import { makeRound } from '@/lib/conversations/wizard/commands'
import { NotFound } from '@/lib/foundation/result'
import { readChildCard } from '@/lib/people/access/queries'
import {
  anna,
  bram,
  fatima,
  groep3,
  groep5,
  ilse,
  marieke,
  noor,
  olga,
  otherGroup,
  sami,
  vera,
  year,
} from '@/tests/cast'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-01T10:00:00Z')
const form = {
  yearId: year,
  name: 'Startgesprekken',
  minutes: 20,
  bufferMinutes: 5,
  startsOn: '2026-09-07',
  endsOn: '2026-09-11',
  opensOn: '2026-09-02',
  closesOn: '2026-09-10',
} as const
const window = (groupId: string, teacherId: string, date = '2026-09-07' as const) => ({
  groupId,
  teacherId,
  roomId: null,
  date,
  from: '12:30' as const,
  until: '14:00' as const,
})
const windows = [window(groep5, anna.personId), window(groep3, bram.personId)]

beforeEach(() => setStage(db))
afterAll(() => db.end())

async function roundWithSami() {
  const made = await makeRound(olga, { ...form, windows }, now)
  if (!made.ok) throw new Error(made.refusal)
  const { roundId } = made.value
  const { rows } = await db.query('select * from slot where group_id = $1 order by starts_at', [groep5])
  const [slot] = rows
  const id = '00000000-0000-4000-8000-000000000801'
  const [school, at] = [slot.school_id, '2026-09-02']
  await insert(
    db,
    'conversation',
    ['school_id', 'id', 'round_id', 'slot_id', 'starts_at', 'ends_at', 'booked_by_id', 'booked_at'],
    [[school, id, roundId, slot.id, slot.starts_at, slot.ends_at, fatima.personId, at]],
  )
  await insert(
    db,
    'conversation_child',
    ['school_id', 'conversation_id', 'child_id', 'round_id'],
    [[school, id, sami, roundId]],
  )
  await insert(
    db,
    'conversation_guardian',
    ['school_id', 'conversation_id', 'guardian_id', 'child_id'],
    [[school, id, fatima.personId, sami]],
  )
  await insert(
    db,
    'conversation_staff',
    ['school_id', 'conversation_id', 'person_id'],
    [[school, id, anna.personId]],
  )
  return { roundId, made: made.value }
}

test('the wizard makes moments for every class, from 8.00 until 20.00 hours on the days parents choose', async () => {
  const { roundId, made } = await roundWithSami()
  expect(made.slots).toBe(6)
  const { rows } = await db.query('select opens_at, closes_at from round where id = $1', [roundId])
  expect(rows).toEqual([
    { opens_at: new Date('2026-09-02T06:00Z'), closes_at: new Date('2026-09-10T18:00Z') },
  ])
})

test('the wizard refuses a round without times, and a teacher in two places; nothing is made then', async () => {
  expect(await makeRound(olga, { ...form, windows: [] }, now)).toEqual({ ok: false, refusal: 'no-windows' })
  const twice = [window(groep5, anna.personId), window(groep3, anna.personId)]
  expect(await makeRound(olga, { ...form, windows: twice }, now)).toEqual({
    ok: false,
    refusal: 'teacher-already-offers',
  })
  const late = [window(groep5, anna.personId, '2026-09-14' as never)]
  expect(await makeRound(olga, { ...form, windows: late }, now)).toEqual({
    ok: false,
    refusal: 'window-outside-period',
  })
  for (const actor of [anna, fatima, ilse, vera])
    await expect(makeRound(actor, { ...form, windows }, now)).rejects.toThrow(NotFound)
  const foreign = [window(otherGroup, anna.personId)]
  await expect(makeRound(olga, { ...form, windows: foreign }, now)).rejects.toThrow(NotFound)
  await expect(makeRound(olga, { ...form, windows: [window('x', 'y')] }, now)).rejects.toThrow(NotFound)
  expect((await db.query('select 1 from round')).rows).toEqual([])
})

test('the leader counts children, not conversations', async () => {
  const { roundId } = await roundWithSami()
  const coverage = await readCoverage(marieke, roundId, now)
  expect(coverage.map(({ groupName, children, withMoment }) => [groupName, children, withMoment])).toEqual([
    ['Groep 3', 1, 0],
    ['Groep 5', 2, 1],
  ])
  expect(totalsOf(coverage)).toEqual({ children: 3, withMoment: 1, without: 2 })
  await db.query('update child set left_on = now() where id = $1', [noor])
  expect(totalsOf(await readCoverage(marieke, roundId, now))).toEqual({
    children: 2,
    withMoment: 1,
    without: 1,
  })
  expect([...(await readMomentsOf(olga, roundId))]).toEqual([[sami, [new Date('2026-09-07T10:30Z')]]])
})

test('a teacher sees the own class and the own conversations, and nobody elses', async () => {
  const { roundId } = await roundWithSami()
  const plan = await readPlan(anna, roundId, groep5)
  expect(plan.map(({ teacher, table }) => [teacher, table?.children.map((seat) => seat.name)])).toEqual([
    ['Anna Smit', ['Sami']],
    ['Anna Smit', undefined],
    ['Anna Smit', undefined],
  ])
  const [from, until] = [new Date('2026-09-07'), new Date('2026-09-08')]
  expect(await readOwnTables(anna, from, until)).toMatchObject([
    {
      guardians: [{ name: 'Fatima Yilmaz' }],
      staff: [{ id: anna.personId }],
      children: [{ groupName: 'Groep 5' }],
    },
  ])
  expect(await readOwnTables(bram, from, until)).toEqual([])
  // For the leader of another school the class does not exist: an empty list, as for any unknown id.
  expect(await readPlan(vera, roundId, groep5)).toEqual([])
  for (const actor of [bram, fatima, ilse]) {
    await expect(readPlan(actor, roundId, groep5)).rejects.toThrow(NotFound)
    await expect(readMomentsOf(actor, roundId, groep5)).rejects.toThrow(NotFound)
  }
  await expect(readMomentsOf(anna, roundId)).rejects.toThrow(NotFound)
})

test('conversations of one child are read with the same reason as its card', async () => {
  await roundWithSami()
  const card = await readChildCard(anna, sami, now)
  if (card === 'ask') throw new Error('asked')
  expect(await readTablesOfChild(anna, card.open)).toMatchObject([{ children: [{ name: 'Sami' }] }])
})
