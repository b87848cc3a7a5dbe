import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { NotFound } from '@/lib/foundation/result'
import { fatima, joris, karim, lotte, marieke, noor, regenboog, sami, stranger } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { now, setRound } from './round'

const db = superuser()
let round: Awaited<ReturnType<typeof setRound>>
beforeEach(async () => {
  await setStage(db)
  round = await setRound(db)
})
afterAll(() => db.end())

const slot5 = (n: number) => round.groep5[n]?.id ?? ''
const slot3 = (n: number) => round.groep3[n]?.id ?? ''
const ask = (childId: string, slotId: string, idempotencyKey: string = randomUUID()) => ({
  roundId: round.roundId,
  slotId,
  childId,
  idempotencyKey,
  onBehalfOf: null,
})
const count = async (table: string) =>
  Number((await db.query(`select count(*) as n from ${table}`)).rows[0].n)

test('a parent books: child, parent and teacher are at the table and in the agenda, everybody is told', async () => {
  const booked = await bookConversation(fatima, ask(sami, slot5(0)), now)
  expect(booked).toMatchObject({ ok: true, value: { sequence: 0, startsAt: round.groep5[0]?.starts_at } })
  const { rows } = await db.query('select subject_kind from agenda_entry order by 1')
  expect(rows.map((row) => row.subject_kind)).toEqual(['child', 'guardian', 'staff'])
  expect(await count('conversation')).toBe(1)
  expect(await count("notice where kind = 'conversation-booked'")).toBe(2)
  expect(await count("activity where verb = 'conversation-booked' and on_behalf_of is null")).toBe(1)
})

test('the way back stands in the mail of who came by a link, and in no other', async () => {
  // A second guardian who decides too: nobody else ever gets the first one's link.
  await db.query(
    `insert into guardianship (school_id, guardian_id, child_id, authority, information_right)
     values ($1, $2, $3, 'yes', 'full')`,
    [regenboog, joris.personId, sami],
  )
  await bookConversation(fatima, ask(sami, slot5(0)), now, 'RGNBGG-link')
  const { rows } = await db.query('select recipient_id, secret is not null as "hasLink" from notice')
  expect(rows).toHaveLength(3)
  expect(rows.filter(({ hasLink }) => hasLink).map((row) => row.recipient_id)).toEqual([fatima.personId])
})

test('of two families at the same moment, one gets the slot and the other hears it', async () => {
  const answers = await Promise.all([
    bookConversation(fatima, ask(sami, slot5(1)), now),
    bookConversation(joris, ask(noor, slot5(1)), now),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok)).toEqual([{ ok: false, refusal: 'slot-taken' }])
  expect(await count('agenda_entry')).toBe(3)
})

test('a double tap books once and answers the same, at once and afterwards', async () => {
  const form = ask(sami, slot5(0))
  const [one, two] = await Promise.all([
    bookConversation(fatima, form, now),
    bookConversation(fatima, form, now),
  ])
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual(one)
  expect(await bookConversation(fatima, form, now)).toEqual(one)
  expect(await bookConversation(fatima, form, new Date('2026-08-31T00:00:00Z'))).toEqual(one)
  expect(await count('notice')).toBe(2)
})

test('a second moment for the same child is refused, and takes nothing', async () => {
  await bookConversation(fatima, ask(sami, slot5(0)), now)
  const form = ask(sami, slot5(2))
  expect(await bookConversation(fatima, form, now)).toEqual({ ok: false, refusal: 'child-already-booked' })
  expect(await bookConversation(joris, ask(noor, slot5(2)), now)).toMatchObject({ ok: true })
})

test('siblings at the same time over two browsers: one is booked, the parent cannot be in two places', async () => {
  const answers = await Promise.all([
    bookConversation(fatima, ask(sami, slot5(0)), now),
    bookConversation(fatima, ask(lotte, slot3(0)), now),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, refusal: 'family-overlap' })
  expect(await count('conversation')).toBe(1)
  expect(await bookConversation(fatima, ask(lotte, slot3(1)), now)).toMatchObject({ ok: answers[0]?.ok })
})

test('both guardians who decide come together, and neither can be elsewhere at that time', async () => {
  await db.query(
    "update guardianship set authority = 'yes', information_right = 'full' where guardian_id = $1",
    [karim.personId],
  )
  await bookConversation(fatima, ask(sami, slot5(0)), now)
  const { rows } = await db.query('select guardian_id from conversation_guardian order by 1')
  expect(rows.map((row) => row.guardian_id)).toEqual([fatima.personId, karim.personId])
  expect(await count("agenda_entry where subject_kind = 'guardian'")).toBe(2)
})

test('homes that come apart have a conversation each, and each holds its own people only', async () => {
  await db.query(
    "update guardianship set authority = 'yes', information_right = 'full' where guardian_id = $1",
    [karim.personId],
  )
  await db.query('update child set is_apart = true where id = $1', [sami])
  const { cast } = await import('@/tests/cast')
  const father = { ...cast.karim, guards: fatima.guards }
  expect(await bookConversation(fatima, ask(sami, slot5(0)), now)).toMatchObject({ ok: true })
  expect(await bookConversation(father, ask(sami, slot5(1)), now)).toMatchObject({ ok: true })
  expect(await bookConversation(father, ask(sami, slot5(2)), now)).toEqual({
    ok: false,
    refusal: 'child-already-booked',
  })
  const { rows } = await db.query('select household_id from conversation_child order by 1')
  expect(rows.map((row) => row.household_id)).toEqual([fatima.personId, karim.personId])
  expect(await count('conversation_guardian')).toBe(2)
})

test('another family, a father without authority, another school and another class find nothing', async () => {
  for (const [who, childId, slotId] of [
    [joris, sami, slot5(0)],
    [karim, sami, slot5(0)],
    [stranger, sami, slot5(0)],
    [fatima, sami, slot3(0)],
    [fatima, sami, randomUUID()],
  ] as const)
    await expect(bookConversation(who, ask(childId, slotId), now)).rejects.toThrow(NotFound)
  const elsewhere = { ...ask(sami, slot5(0)), roundId: randomUUID() }
  await expect(bookConversation(fatima, elsewhere, now)).rejects.toThrow(NotFound)
  expect(await count('conversation')).toBe(0)
})

test('a guardian whose authority was taken away a moment ago finds nothing', async () => {
  await db.query("update guardianship set authority = 'no' where guardian_id = $1", [fatima.personId])
  await expect(bookConversation(fatima, ask(sami, slot5(0)), now)).rejects.toThrow(NotFound)
})

test('a family books while the round is open; the school may correct afterwards, for a parent who called', async () => {
  const closed = new Date('2026-08-31T07:00:00Z')
  expect(await bookConversation(fatima, ask(sami, slot5(0)), closed)).toEqual({
    ok: false,
    refusal: 'round-closed',
  })
  const call = { ...ask(sami, slot5(0)), onBehalfOf: fatima.personId }
  expect(await bookConversation(marieke, call, closed)).toMatchObject({ ok: true })
  const { rows } = await db.query(
    "select person_id, on_behalf_of from activity where verb = 'conversation-booked'",
  )
  expect(rows).toEqual([{ person_id: marieke.personId, on_behalf_of: fatima.personId }])
  await expect(
    bookConversation(marieke, { ...ask(noor, slot5(1)), onBehalfOf: fatima.personId }, closed),
  ).rejects.toThrow(NotFound)
  expect(
    await bookConversation(
      marieke,
      { ...ask(noor, slot5(1)), onBehalfOf: joris.personId },
      new Date('2026-09-02'),
    ),
  ).toEqual({ ok: false, refusal: 'slot-started' })
})

test('a room holds one conversation at a time', async () => {
  const room = randomUUID()
  await db.query("insert into room (school_id, id, name) values ($1, $2, 'Lokaal 4')", [regenboog, room])
  await db.query('update slot set room_id = $1', [room])
  expect(await bookConversation(joris, ask(noor, slot5(0)), now)).toMatchObject({ ok: true })
  expect(await bookConversation(fatima, ask(lotte, slot3(0)), now)).toEqual({
    ok: false,
    refusal: 'slot-taken',
  })
})
