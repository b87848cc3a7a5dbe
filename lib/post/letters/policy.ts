import { type Actor, type Role, speaksFor } from '@/lib/foundation/actor'

const staff: readonly Role[] = ['teacher', 'ib', 'coordinator', 'leader', 'office']

/** True when the recipient of a notice about a child may still hear of it. */
export const mayHearOf = (recipient: Actor, childId: string, asStaff: boolean) =>
  asStaff ? isStaff(recipient) : speaksFor(recipient, childId)

/** True for who works at the school today. */
export const isStaff = (recipient: Actor) => staff.some((role) => recipient.roles.has(role))
