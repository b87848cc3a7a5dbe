import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'

/** A conversation as it stands, with everybody at it; null when there is none. */
export async function readStandingConversation(actor: Actor, conversationId: string) {
  const found = await asActor(actor, (db) =>
    db.conversation.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id: conversationId } },
      select: {
        id: true,
        roundId: true,
        slotId: true,
        startsAt: true,
        endsAt: true,
        sequence: true,
        bookedById: true,
        bookedAt: true,
        idempotencyKey: true,
        slot: { select: { groupId: true } },
        room: { select: { name: true } },
        children: { select: { childId: true, householdId: true, presence: true } },
        guardians: { select: { guardianId: true, childId: true, presence: true } },
        staff: { select: { personId: true, presence: true } },
      },
    }),
  )
  if (!found) return null
  const { room, slot, ...conversation } = found
  return {
    ...conversation,
    groupId: slot?.groupId ?? null,
    roomName: room?.name ?? null,
    isJoint: found.children.every((row) => row.householdId === null),
    childIds: found.children.map((row) => row.childId),
    guardianIds: [...new Set(found.guardians.map((row) => row.guardianId))],
    staffIds: found.staff.map((row) => row.personId),
  }
}
export type StandingConversation = NonNullable<Awaited<ReturnType<typeof readStandingConversation>>>

/**
 * Locks all children of the family, then the moments a move gives up and takes, in one order for everybody, before
 * anything is written: two children of one family may move into each other's time at once.
 */
export const lockMoments = (actor: Actor, conversationId: string, slotId: string | null): Promise<unknown> =>
  asActor(actor, async (db) => {
    await db.$queryRaw`
      select id from child where school_id = ${actor.schoolId}::uuid and id in (
        select child_id from conversation_child
        where school_id = ${actor.schoolId}::uuid and conversation_id = ${conversationId}::uuid
        union select g.child_id from conversation_guardian t
        join guardianship g on g.school_id = t.school_id and g.guardian_id = t.guardian_id
        where t.school_id = ${actor.schoolId}::uuid and t.conversation_id = ${conversationId}::uuid)
      order by id for no key update`
    return db.$queryRaw`
      select id from slot where school_id = ${actor.schoolId}::uuid and (id = ${slotId}::uuid or id = (
        select slot_id from conversation where school_id = ${actor.schoolId}::uuid and id = ${conversationId}::uuid))
      order by id for no key update`
  })
