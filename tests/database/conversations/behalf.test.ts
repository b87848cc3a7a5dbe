import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readBehalf } from '@/lib/conversations/behalf/queries'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { cancelConversation } from '@/lib/conversations/cancelling/commands'
import { moveConversation } from '@/lib/conversations/moving/commands'
import { readFreeSlotsFor } from '@/lib/conversations/offers/queries'
import { NotFound } from '@/lib/foundation/result'
import { anna, bram, fatima, ilse, joris, karim, noor, olga, puck, sami, tess, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { now, setRound } from './round'

const db = superuser()
let round: Awaited<ReturnType<typeof setRound>>

beforeAll(async () => {
  await setStage(db)
  round = await setRound(db)
})
beforeEach(() => db.query('truncate conversation, agenda_entry, activity, notice cascade'))
afterAll(() => db.end())

const slot = (n: number) => round.groep5[n]?.id ?? ''
const onBehalfOf = fatima.personId
const book = (actor: typeof anna, guardian = onBehalfOf, n = 0) =>
  bookConversation(
    actor,
    {
      roundId: round.roundId,
      slotId: slot(n),
      childId: sami,
      idempotencyKey: randomUUID(),
      onBehalfOf: guardian,
    },
    now,
  )
const trail = async () =>
  (await db.query('select verb, person_id, on_behalf_of from activity order by at, verb')).rows

test('for a child of the own class staff sees who may call and which moments are free; others see nothing', async () => {
  const behalf = await readBehalf(anna, sami, now)
  expect(behalf).toMatchObject({
    childName: 'Sami Yilmaz',
    groupName: 'Groep 5',
    round: { id: round.roundId },
  })
  expect(behalf.guardians.map(({ id, moment }) => [id, moment])).toEqual([[fatima.personId, null]])
  const free = await readFreeSlotsFor(anna, round.roundId, sami, fatima.personId, now)
  expect(free.map(({ id }) => id)).toContain(slot(0))
  for (const actor of [bram, ilse, vera, puck, fatima, joris]) {
    await expect(readBehalf(actor, sami, now)).rejects.toThrow(NotFound)
    await expect(readFreeSlotsFor(actor, round.roundId, sami, fatima.personId, now)).rejects.toThrow(NotFound)
  }
  for (const child of [tess, 'x']) await expect(readBehalf(anna, child, now)).rejects.toThrow(NotFound)
  for (const guardian of [karim, joris])
    await expect(readFreeSlotsFor(anna, round.roundId, sami, guardian.personId, now)).rejects.toThrow(
      NotFound,
    )
})

test('a teacher books, moves and cancels for a parent on the phone, and each step names both', async () => {
  const booked = await book(anna)
  if (!booked.ok) throw new Error(booked.refusal)
  const { conversationId } = booked.value
  const [caller] = (await readBehalf(olga, sami, now)).guardians
  expect(caller?.moment).toMatchObject({ id: conversationId, sequence: 0 })
  const moved = { conversationId, slotId: slot(1), sequence: 0, onBehalfOf }
  expect(await moveConversation(anna, moved, now)).toMatchObject({ ok: true })
  const cancelled = { conversationId, sequence: 1, onBehalfOf }
  expect(await cancelConversation(olga, cancelled, now)).toMatchObject({ ok: true })
  const { rows } = await db.query('select verb, person_id, on_behalf_of from activity')
  expect(rows).toEqual(
    expect.arrayContaining([
      { verb: 'conversation-booked', person_id: anna.personId, on_behalf_of: onBehalfOf },
      { verb: 'conversation-moved', person_id: anna.personId, on_behalf_of: onBehalfOf },
      { verb: 'conversation-cancelled', person_id: olga.personId, on_behalf_of: onBehalfOf },
    ]),
  )
  const { rows: told } = await db.query('select kind from notice where recipient_id = $1 order by kind', [
    onBehalfOf,
  ])
  expect(told.map(({ kind }) => kind)).toEqual([
    'conversation-booked',
    'conversation-cancelled',
    'conversation-moved',
  ])
})

test('nobody acts for a parent who does not decide for the child', async () => {
  for (const guardian of [karim, joris]) await expect(book(anna, guardian.personId)).rejects.toThrow(NotFound)
  const booked = await book(anna)
  if (!booked.ok) throw new Error(booked.refusal)
  const { conversationId } = booked.value
  for (const guardian of [karim, joris]) {
    const change = { conversationId, sequence: 0, onBehalfOf: guardian.personId }
    await expect(cancelConversation(anna, change, now)).rejects.toThrow(NotFound)
    await expect(moveConversation(anna, { ...change, slotId: slot(1) }, now)).rejects.toThrow(NotFound)
  }
  expect(await trail()).toHaveLength(1)
})

test('a parent cannot act in the name of another', async () => {
  const booked = await book(fatima, karim.personId)
  if (!booked.ok) throw new Error(booked.refusal)
  const { conversationId } = booked.value
  const change = { conversationId, sequence: 0, onBehalfOf: karim.personId }
  expect(await cancelConversation(fatima, change, now)).toMatchObject({ ok: true })
  expect(await trail()).toMatchObject([{ on_behalf_of: null }, { on_behalf_of: null }])
  await expect(readBehalf(anna, noor, now)).resolves.toMatchObject({ childName: 'Noor Visser' })
})
