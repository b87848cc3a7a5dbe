import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { setApartAtTables } from '@/lib/conversations/apart/commands'
import { readJointMoments } from '@/lib/conversations/apart/queries'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { readFamily } from '@/lib/conversations/family/queries'
import { decideAuthorityAtTables } from '@/lib/conversations/leaving/commands'
import { readCoverage, readReached } from '@/lib/conversations/rounds/queries'
import type { Actor } from '@/lib/foundation/actor'
import { NotFound } from '@/lib/foundation/result'
import { setApart } from '@/lib/people/guardianship/commands'
import { readFamilies } from '@/lib/people/guardianship/queries'
import { anna, bram, cast, fatima, groep5, karim, marieke, olga, sami } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { now, setRound } from './round'

const db = superuser()
const father: Actor = { ...cast.karim, guards: fatima.guards }
let round: Awaited<ReturnType<typeof setRound>>
beforeEach(async () => {
  await setStage(db)
  round = await setRound(db)
  await db.query(
    "update guardianship set authority = 'yes', information_right = 'full' where guardian_id = $1",
    [karim.personId],
  )
})
afterAll(() => db.end())

const book = (actor: Actor, n: number) =>
  bookConversation(
    actor,
    {
      roundId: round.roundId,
      slotId: round.groep5[n]?.id ?? '',
      childId: sami,
      idempotencyKey: randomUUID(),
      onBehalfOf: null,
    },
    now,
  )
const column = async (query: string) => (await db.query(query)).rows.map((row) => Object.values(row)[0])
const seats = () => column('select guardian_id from conversation_guardian order by 1')
const told = async (kind: string) =>
  new Set(await column(`select recipient_id from notice where kind = '${kind}'`))
const momentOf = async (actor: Actor) =>
  (await readFamily(actor, round.roundId)).children.find((child) => child.id === sami)?.moment

test('who may no longer decide leaves the table and the agenda, and the rest hears it', async () => {
  await book(fatima, 0)
  const no = { guardianId: karim.personId, childId: sami, authority: 'no' } as const
  expect(await decideAuthorityAtTables(olga, no, now)).toMatchObject({ ok: true })
  expect(await seats()).toEqual([fatima.personId])
  expect(await column("select subject_id from agenda_entry where subject_kind = 'guardian'")).toEqual([
    fatima.personId,
  ])
  expect(await told('conversation-changed')).toEqual(new Set([fatima.personId, anna.personId]))
  expect(await column('select sequence from conversation')).toEqual([1])
})

test('when nobody who decides is left at a table, the office hears it and the moment stands', async () => {
  await db.query("update guardianship set authority = 'unknown' where guardian_id = $1", [karim.personId])
  await book(fatima, 0)
  const no = { guardianId: fatima.personId, childId: sami, authority: 'no' } as const
  await decideAuthorityAtTables(marieke, no, now)
  expect(await seats()).toEqual([])
  expect(await told('conversation-changed')).toEqual(
    new Set([anna.personId, olga.personId, marieke.personId]),
  )
  expect(await column("select data->>'change' from notice where kind = 'conversation-changed'")).toEqual([
    'nobody-decides',
    'nobody-decides',
    'nobody-decides',
  ])
})

test('nobody decides about the authority over their own child', async () => {
  const own: Actor = { ...olga, guards: fatima.guards }
  const about = (guardianId: string) => ({ guardianId, childId: sami, authority: 'no' as const })
  for (const who of [karim.personId, olga.personId])
    expect(await decideAuthorityAtTables(own, about(who), now)).toEqual({ ok: false, refusal: 'own-child' })
  await expect(decideAuthorityAtTables(anna, about(karim.personId), now)).rejects.toThrow(NotFound)
  expect(await column("select verb from activity where verb = 'decided-authority'")).toEqual([])
})

test('apart: the talk stays with who booked it, the other home chooses anew, both hear it', async () => {
  await book(father, 0)
  const place = { locale: 'nl', timeZone: 'Europe/Amsterdam' }
  const shown = await readJointMoments(olga, await readFamilies(olga, 'sami'), now, place)
  expect(shown.get(sami)).toMatchObject({ keeperName: 'Karim Haddad' })
  expect(await setApartAtTables(olga, { childId: sami, apart: 'yes' }, now)).toMatchObject({ ok: true })
  expect(await seats()).toEqual([karim.personId])
  expect(await momentOf(fatima)).toBeNull()
  expect((await momentOf(father))?.sequence).toBe(1)
  expect(await told('conversation-cancelled')).toEqual(new Set([fatima.personId]))
  expect(await told('conversation-changed')).toEqual(new Set([karim.personId, anna.personId]))
  expect(await book(father, 2)).toEqual({ ok: false, refusal: 'child-already-booked' })
  expect(await book(fatima, 1)).toMatchObject({ ok: true })
  expect(await setApartAtTables(olga, { childId: sami, apart: 'no' }, now)).toEqual({
    ok: false,
    refusal: 'home-has-moment',
  })
})

test('a child of two homes is reached once both have their talk', async () => {
  const covered = async () =>
    (await readCoverage(olga, round.roundId, now)).find((group) => group.groupId === groep5)?.withMoment
  await setApartAtTables(olga, { childId: sami, apart: 'yes' }, now)
  await book(fatima, 0)
  expect([await covered(), await readReached(olga, round.roundId)]).toEqual([0, new Set()])
  await book(father, 1)
  expect([await covered(), await readReached(anna, round.roundId)]).toEqual([1, new Set([sami])])
  await db.query('delete from conversation')
  await db.query('delete from agenda_entry')
  await setApartAtTables(olga, { childId: sami, apart: 'no' }, now)
  await book(father, 1)
  expect([await covered(), await readReached(bram, round.roundId)]).toEqual([1, new Set()])
})

test('a home that has its talk books no second one, whatever the school chose since', async () => {
  await book(fatima, 0)
  await setApart(olga, { childId: sami, apart: 'yes' }, now)
  for (const who of [fatima, father])
    expect(await book(who, 1)).toEqual({ ok: false, refusal: 'child-already-booked' })
  await db.query('update conversation_child set household_id = $1', [fatima.personId])
  await db.query('update child set is_apart = false where id = $1', [sami])
  expect(await book(fatima, 1)).toEqual({ ok: false, refusal: 'child-already-booked' })
  expect(await column('select count(*)::int from conversation')).toEqual([1])
})

test('a booking and "apart" at the same moment end with one talk for one home', async () => {
  for (let turn = 0; turn < 6; turn++) {
    await db.query('delete from conversation')
    await db.query('delete from agenda_entry')
    await db.query('update child set is_apart = false')
    await Promise.all([book(fatima, turn), setApartAtTables(olga, { childId: sami, apart: 'yes' }, now)])
    expect(await seats()).toEqual([fatima.personId])
    expect(await column('select household_id from conversation_child')).toEqual([fatima.personId])
  }
})
