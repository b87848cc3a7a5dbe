import 'server-only'

import { holdTimes, releaseTimes } from '@/lib/agenda/commands'
import { readBusy } from '@/lib/agenda/queries'
import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { allOrNothing, type Db } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { readCaller } from '../behalf/queries'
import { mayChange } from '../booking/policy'
import { type BookableSlot, readBookableSlot } from '../booking/queries'
import { type Booked, entriesOf, type MovingRefusal, refusalAt, tableAt } from '../booking/rules'
import { tellTable } from '../telling/commands'
import type { MoveConversationInput } from './input'
import { lockMoments, readStandingConversation, type StandingConversation } from './queries'

/**
 * Moves a conversation to another moment; it stays the same conversation, one version further, so that every
 * calendar moves its own entry. The old moment is kept until the new one is certain.
 * @param ownLink token of the link the actor came by, for the confirmation
 * @throws NotFound when there is no such conversation, the actor may not change it, or the moment is not its class's
 */
export function moveConversation(
  actor: Actor,
  input: MoveConversationInput,
  now: Date,
  ownLink?: string,
): Promise<Result<Booked, MovingRefusal>> {
  return allOrNothing(actor, async (db) => {
    await lockMoments(actor, input.conversationId, input.slotId)
    const old = await readStandingConversation(actor, input.conversationId)
    if (!old) throw new NotFound('conversation')
    permit(mayChange(actor, old), 'conversation')
    const caller = await readCaller(actor, old, input.onBehalfOf)
    const askedBy = caller ?? actor.personId
    if (old.slotId === input.slotId) return granted(bookedAt(old))
    const [about] = old.children
    if (!about || old.children.length > 1 || now >= old.startsAt) return refused('not-movable')
    if (old.sequence !== input.sequence) return refused('changed-meanwhile')
    const slot = await readBookableSlot(
      actor,
      { ...input, roundId: old.roundId, childId: about.childId },
      true,
    )
    if (!slot) throw new NotFound('slot')
    const untimely = refusalAt(
      now,
      slot,
      slot.startsAt,
      speaksFor(actor, about.childId) ? 'family' : 'school',
    )
    if (untimely) return refused(untimely)

    const sequence = old.sequence + 1
    const table = tableAt(about.householdId, slot.deciders)
    // A household the school has changed since keeps who sat there and still decides.
    if (table.guardianIds.length === 0)
      table.guardianIds = old.guardianIds.filter((id) =>
        slot.deciders.some(({ guardianId }) => guardianId === id),
      )
    const seat = { ...slot, ...table, childIds: [about.childId], staffIds: [slot.teacherId] }
    const source = { kind: 'conversation', id: old.id } as const
    await db.conversation.delete({ where: { schoolId_id: { schoolId: actor.schoolId, id: old.id } } })
    await releaseTimes(actor, source)
    const place = { ...slot, slotId: input.slotId }
    if (!(await insertMoved(actor, db, old, place, table.guardianIds, sequence, caller)))
      return refused('slot-taken')
    const entries = entriesOf(seat)
    if (!(await holdTimes(actor, source, entries))) {
      const busy = await readBusy(actor, entries, old.id)
      return refused(busy.has('child') || busy.has('guardian') ? 'family-overlap' : 'slot-taken')
    }
    const { roundId, roomName, startsAt, endsAt } = slot
    const told = { id: old.id, sequence, roundId, startsAt, endsAt, roomName, earlierStartsAt: old.startsAt }
    await tellTable(actor, 'conversation-moved', { ...seat, ...told }, askedBy, now, ownLink)
    const left = old.staffIds.filter((id) => !seat.staffIds.includes(id))
    if (left.length > 0) {
      const gone = { ...old, sequence, guardianIds: [], staffIds: left }
      await tellTable(actor, 'conversation-cancelled', gone, askedBy, now)
    }
    return granted(bookedAt({ ...old, sequence, startsAt, endsAt }))
  })
}

const bookedAt = ({
  id,
  sequence,
  startsAt,
  endsAt,
}: Pick<StandingConversation, 'id' | 'sequence' | 'startsAt' | 'endsAt'>): Booked => ({
  conversationId: id,
  sequence,
  startsAt,
  endsAt,
})

/** The same conversation at its new moment, everybody's way of coming kept; false when another was first. */
async function insertMoved(
  { schoolId, personId }: Actor,
  db: Db,
  old: StandingConversation,
  slot: BookableSlot & { slotId: string },
  guardianIds: string[],
  sequence: number,
  onBehalfOf: string | null,
): Promise<boolean> {
  const { id: conversationId, roundId, bookedById, bookedAt, idempotencyKey } = old
  const key = { schoolId, conversationId }
  const { slotId, roomId, startsAt, endsAt } = slot
  const row = { schoolId, id: conversationId, roundId, slotId, roomId, startsAt, endsAt, sequence }
  const { count } = await db.conversation.createMany({
    data: [{ ...row, bookedById, bookedAt, idempotencyKey }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const children = await db.conversationChild.createMany({
    data: old.children.map((child) => ({ ...key, roundId, ...child })),
    skipDuplicates: true,
  })
  if (children.count !== old.children.length) return false
  const presenceOf = new Map(old.guardians.map((row) => [row.guardianId, row.presence]))
  await db.conversationGuardian.createMany({
    data: guardianIds.flatMap((guardianId) =>
      old.childIds.map((childId) => ({
        ...key,
        guardianId,
        childId,
        presence: presenceOf.get(guardianId) ?? 'school',
      })),
    ),
  })
  await db.conversationStaff.create({ data: { ...key, personId: slot.teacherId } })
  await db.activity.create({
    data: {
      schoolId,
      personId,
      onBehalfOf,
      verb: 'conversation-moved',
      subject: { conversationId, childIds: old.childIds },
    },
  })
  return true
}
