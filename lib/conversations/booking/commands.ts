import 'server-only'

import { holdTimes } from '@/lib/agenda/commands'
import { readBusy } from '@/lib/agenda/queries'
import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { allOrNothing, type Db } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { tellTable } from '../telling/commands'
import type { BookConversationInput } from './input'
import { mayBookFor } from './policy'
import { type BookableSlot, isTaken, readBookableSlot, readStanding } from './queries'
import { type Booked, type BookingRefusal, entriesOf, refusalAt, type Table, tableOf } from './rules'

/**
 * Books a moment for a child. Of two families who choose the same moment at once, one gets it; the same form sent
 * twice books once and answers the same.
 * @param ownLink token of the link the actor came by, for the confirmation
 * @throws NotFound when the actor may not book for the child, or the moment is not one of its class and round
 */
export function bookConversation(
  actor: Actor,
  input: BookConversationInput,
  now: Date,
  ownLink?: string,
): Promise<Result<Booked, BookingRefusal>> {
  return allOrNothing(actor, async (db) => {
    const isGone = await isTaken(actor, input)
    const slot = await readBookableSlot(actor, input, !isGone)
    if (!slot) throw new NotFound('slot')
    permit(mayBookFor(actor, input.childId, slot.groupId), 'child')
    const bySelf = speaksFor(actor, input.childId)
    const guardianId = bySelf ? actor.personId : input.onBehalfOf
    const table = guardianId ? tableOf(slot.isApart, slot.deciders, guardianId) : null
    if (!table || !guardianId) throw new NotFound('guardian')

    const untimely = refusalAt(now, slot, slot.startsAt, bySelf ? 'family' : 'school')
    if (untimely) return refuse(actor, input, table, untimely)
    if (isGone) return refuse(actor, input, table, 'slot-taken')
    const id = await insertConversation(actor, db, input, slot, table, bySelf ? null : guardianId, now)
    if (!id) return refuse(actor, input, table, 'slot-taken')

    const seat = { ...slot, ...table, childIds: [input.childId], staffIds: [slot.teacherId] }
    const entries = entriesOf(seat)
    if (!(await holdTimes(actor, { kind: 'conversation', id }, entries))) {
      const busy = await readBusy(actor, entries, id)
      return refused(busy.has('child') || busy.has('guardian') ? 'family-overlap' : 'slot-taken')
    }
    const { roundId, roomName, startsAt, endsAt } = slot
    const told = { id, sequence: 0, roundId, startsAt, endsAt, roomName }
    await tellTable(actor, 'conversation-booked', { ...seat, ...told }, guardianId, now, ownLink)
    return granted({ conversationId: id, sequence: 0, startsAt, endsAt })
  })
}

/** The refusal, or the booking this very form made before. */
async function refuse(
  actor: Actor,
  input: BookConversationInput,
  table: Table,
  refusal: BookingRefusal,
): Promise<Result<Booked, BookingRefusal>> {
  const standing = await readStanding(actor, input, table)
  if (standing?.why === 'same-form') {
    const { id, sequence, startsAt, endsAt } = standing
    return granted({ conversationId: id, sequence, startsAt, endsAt })
  }
  return refused(refusal === 'slot-taken' && standing?.why === 'child' ? 'child-already-booked' : refusal)
}

/**
 * The conversation with everybody at it, in one statement; null when `conversation_one_per_slot`,
 * `conversation_one_per_form` or `conversation_one_per_child_and_household` stood in the way, or somebody of the table
 * sits at another one about the child in this round (the child is locked: nobody can sit down meanwhile).
 */
async function insertConversation(
  { schoolId, personId }: Actor,
  db: Db,
  { roundId, slotId, childId, idempotencyKey }: BookConversationInput,
  slot: BookableSlot,
  { householdId, guardianIds }: Table,
  onBehalfOf: string | null,
  now: Date,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    with conv as (
      insert into conversation (school_id, round_id, slot_id, room_id, starts_at, ends_at, booked_by_id, booked_at, idempotency_key)
      select ${schoolId}::uuid, ${roundId}::uuid, ${slotId}::uuid, ${slot.roomId}::uuid, ${slot.startsAt}::timestamptz,
        ${slot.endsAt}::timestamptz, ${personId}::uuid, ${now}::timestamptz, ${idempotencyKey}::uuid
      where not exists (select from conversation_guardian g
        join conversation c on c.school_id = g.school_id and c.id = g.conversation_id
        where g.school_id = ${schoolId}::uuid and g.child_id = ${childId}::uuid and c.round_id = ${roundId}::uuid
          and g.guardian_id = any(${guardianIds}::uuid[]))
      on conflict do nothing returning id
    ), kid as (
      insert into conversation_child (school_id, conversation_id, child_id, round_id, household_id)
      select ${schoolId}::uuid, id, ${childId}::uuid, ${roundId}::uuid, ${householdId}::uuid from conv
      on conflict do nothing returning conversation_id as id
    ), home as (
      insert into conversation_guardian (school_id, conversation_id, guardian_id, child_id)
      select ${schoolId}::uuid, id, guardian, ${childId}::uuid from kid cross join unnest(${guardianIds}::uuid[]) guardian
    ), school as (
      insert into conversation_staff (school_id, conversation_id, person_id)
      select ${schoolId}::uuid, id, ${slot.teacherId}::uuid from kid
    ), trace as (
      insert into activity (school_id, person_id, on_behalf_of, verb, subject, at)
      select ${schoolId}::uuid, ${personId}::uuid, ${onBehalfOf}::uuid, 'conversation-booked',
        jsonb_build_object('conversationId', id, 'childIds', jsonb_build_array(${childId}::text)), ${now}::timestamptz from kid
    )
    select id from kid`
  return row?.id ?? null
}
