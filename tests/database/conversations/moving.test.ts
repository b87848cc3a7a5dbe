import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { cancelConversation } from '@/lib/conversations/cancelling/commands'
import { readFamily } from '@/lib/conversations/family/queries'
import { moveConversation } from '@/lib/conversations/moving/commands'
import type { Actor } from '@/lib/foundation/actor'
import { NotFound } from '@/lib/foundation/result'
import {
  anna,
  bram,
  fatima,
  joris,
  karim,
  lotte,
  marieke,
  noor,
  regenboog,
  sami,
  stranger,
  vera,
} from '@/tests/cast'
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

async function book(actor: Actor, childId: string, slotId: string): Promise<string> {
  const form = { roundId: round.roundId, slotId, childId, idempotencyKey: randomUUID(), onBehalfOf: null }
  const booked = await bookConversation(actor, form, now)
  if (!booked.ok) throw new Error(booked.refusal)
  return booked.value.conversationId
}
const talks = async () =>
  (await db.query('select id, slot_id, sequence from conversation order by slot_id')).rows
const agenda = async () =>
  (
    await db.query("select subject_kind || ' ' || starts_at::text as line from agenda_entry order by 1")
  ).rows.map((row) => row.line)

test('a moved talk is the same talk one version further: id kept, old moment free, everybody told', async () => {
  const id = await book(fatima, sami, slot5(0))
  const move = { conversationId: id, slotId: slot5(3), sequence: 0 }
  expect(await moveConversation(fatima, move, now)).toMatchObject({
    ok: true,
    value: { conversationId: id, sequence: 1, startsAt: round.groep5[3]?.starts_at },
  })
  expect(await talks()).toEqual([{ id, slot_id: slot5(3), sequence: 1 }])
  const { rows } = await db.query("select data from notice where kind = 'conversation-moved'")
  expect(rows).toHaveLength(2)
  expect(rows[0].data).toMatchObject({ conversationId: id, sequence: 1 })
  expect(new Date(rows[0].data.earlierStartsAt)).toEqual(round.groep5[0]?.starts_at)
  await expect(book(joris, noor, slot5(0))).resolves.toBeTruthy()
  expect(await moveConversation(fatima, move, now)).toMatchObject({ ok: true, value: { sequence: 1 } })
})

test('a parent keeps the moment of their own home when the school changes who lives together', async () => {
  await db.query('update child set is_apart = true where id = $1', [sami])
  const id = await book(fatima, sami, slot5(0))
  const home = randomUUID()
  await db.query('insert into household (school_id, id) values ($1, $2)', [regenboog, home])
  await db.query('update person set household_id = $1 where id = $2', [home, fatima.personId])
  const momentOf = async () =>
    (await readFamily(fatima, round.roundId)).children.find((child) => child.id === sami)?.moment
  expect((await momentOf())?.id).toBe(id)
  const move = { conversationId: id, slotId: slot5(3), sequence: 0 }
  expect(await moveConversation(fatima, move, now)).toMatchObject({ ok: true })
  expect((await momentOf())?.sequence).toBe(1)
})

test('a move to a taken moment, or on top of a sister, changes nothing at all', async () => {
  const id = await book(fatima, sami, slot5(0))
  await book(joris, noor, slot5(1))
  await book(fatima, lotte, slot3(2))
  const [before, held] = [await talks(), await agenda()]
  const move = (slotId: string) => moveConversation(fatima, { conversationId: id, slotId, sequence: 0 }, now)
  expect(await move(slot5(1))).toEqual({ ok: false, refusal: 'slot-taken' })
  expect(await move(slot5(2))).toEqual({ ok: false, refusal: 'family-overlap' })
  expect([await talks(), await agenda()]).toEqual([before, held])
})

test('two families who swap into each other at once both end with one talk, none is lost', async () => {
  const [one, two] = [await book(fatima, sami, slot5(0)), await book(joris, noor, slot5(1))]
  const answers = await Promise.all([
    moveConversation(fatima, { conversationId: one, slotId: slot5(1), sequence: 0 }, now),
    moveConversation(joris, { conversationId: two, slotId: slot5(0), sequence: 0 }, now),
  ])
  expect(answers).toContainEqual({ ok: false, refusal: 'slot-taken' })
  expect((await talks()).map((row) => row.id).sort()).toEqual([one, two].sort())
})

test('two children of one family who move into each other at once both get an answer, and keep their talks', async () => {
  const [one, two] = [await book(fatima, sami, slot5(0)), await book(fatima, lotte, slot3(1))]
  for (let turn = 0; turn < 8; turn++) {
    const answers = await Promise.all([
      moveConversation(fatima, { conversationId: one, slotId: slot5(1), sequence: 0 }, now),
      moveConversation(fatima, { conversationId: two, slotId: slot3(0), sequence: 0 }, now),
    ])
    expect(answers).toEqual(Array(2).fill({ ok: false, refusal: 'family-overlap' }))
  }
  expect((await talks()).map((row) => row.id).sort()).toEqual([one, two].sort())
})

test('who saw an older version, or a talk that has begun, moves nothing', async () => {
  const id = await book(fatima, sami, slot5(0))
  await moveConversation(fatima, { conversationId: id, slotId: slot5(1), sequence: 0 }, now)
  const stale = { conversationId: id, slotId: slot5(2), sequence: 0 }
  expect(await moveConversation(fatima, stale, now)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await cancelConversation(fatima, { conversationId: id, sequence: 0 }, now)).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
  const begun = new Date('2026-09-01T12:00:00Z')
  const late = { conversationId: id, slotId: slot5(6), sequence: 1 }
  expect(await moveConversation(marieke, late, begun)).toEqual({ ok: false, refusal: 'not-movable' })
  expect(await cancelConversation(marieke, { conversationId: id, sequence: 1 }, begun)).toEqual({
    ok: false,
    refusal: 'not-movable',
  })
})

test('only the table itself and the office change a talk; to others it is not there', async () => {
  const id = await book(fatima, sami, slot5(0))
  for (const who of [joris, karim, bram, stranger, vera]) {
    const move = { conversationId: id, slotId: slot5(1), sequence: 0 }
    await expect(moveConversation(who, move, now)).rejects.toThrow(NotFound)
    await expect(cancelConversation(who, { conversationId: id, sequence: 0 }, now)).rejects.toThrow(NotFound)
  }
  const move = { conversationId: id, slotId: slot5(1), sequence: 0 }
  expect(await moveConversation(anna, move, now)).toMatchObject({ ok: true })
  const foreign = { conversationId: id, slotId: slot3(0), sequence: 1 }
  await expect(moveConversation(fatima, foreign, now)).rejects.toThrow(NotFound)
})

test('a cancelled talk frees everybody and its moment, is told with the next version, and leaves a trace', async () => {
  const id = await book(fatima, sami, slot5(0))
  expect(await cancelConversation(fatima, { conversationId: id, sequence: 0 }, now)).toMatchObject({
    ok: true,
  })
  expect([await talks(), await agenda()]).toEqual([[], []])
  const { rows } = await db.query(
    "select data->>'sequence' as n from notice where kind = 'conversation-cancelled'",
  )
  expect(rows).toEqual([{ n: '1' }, { n: '1' }])
  const { rowCount } = await db.query("select from activity where verb = 'conversation-cancelled'")
  expect(rowCount).toBe(1)
  await expect(book(joris, noor, slot5(0))).resolves.toBeTruthy()
})
