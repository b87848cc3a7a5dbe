import { type Actor, isOffice, speaksFor } from '@/lib/foundation/actor'

/** A guardian who decides for the child; for the school, on behalf of such a guardian, its office and the class's teachers. */
export const mayBookFor = (actor: Actor, childId: string, groupId: string) =>
  speaksFor(actor, childId) || mayBookOnBehalf(actor, groupId)

/** True when the actor may act for a guardian who called. */
export const mayBookOnBehalf = (actor: Actor, groupId: string) =>
  isOffice(actor) || (actor.roles.has('teacher') && actor.teaches.has(groupId))

type Seated = {
  childIds: string[]
  guardianIds: string[]
  staffIds: string[]
  isJoint: boolean
  /** Class whose moment it is; null for one outside a class's moments. */
  groupId: string | null
}

/**
 * Who may move or cancel a conversation: staff at it, who may book for the class, and a guardian who decides for the
 * child and sits at the table, or could (all homes come together, and the right was given after the booking).
 */
export const mayChange = (actor: Actor, { childIds, guardianIds, staffIds, isJoint, groupId }: Seated) =>
  isOffice(actor) ||
  (groupId !== null && mayBookOnBehalf(actor, groupId)) ||
  staffIds.includes(actor.personId) ||
  ((isJoint || guardianIds.includes(actor.personId)) && childIds.some((id) => speaksFor(actor, id)))
