import type { Actor, Role } from '@/lib/foundation/actor'

/** Leader, office and internal supervisors record who cares for a child; they set it up, parents read it. */
export const careRoles: readonly Role[] = ['leader', 'office', 'ib']

/** True for who records care. */
export const mayRecordCare = (actor: Actor) => careRoles.some((role) => actor.roles.has(role))
