import { type Actor, type Role, speaksFor } from '@/lib/foundation/actor'

/** Roles that may open a child with a reason the parents can read. A teacher of another group may not. */
export const glassRoles: readonly Role[] = ['ib', 'coordinator', 'leader', 'office']

/** Staff of the whole building look at a child only after saying why. */
export const mayBreakGlass = (actor: Actor) => glassRoles.some((role) => actor.roles.has(role))

/** A teacher looks at the children of the groups taught today. */
export const mayTeach = (actor: Actor, groupIds: readonly string[]) =>
  actor.roles.has('teacher') && groupIds.some((id) => actor.teaches.has(id))

/** Only internal supervisors and coordinators look through a care relation; the row must be there too. */
export const mayHaveCare = (actor: Actor) => actor.roles.has('ib') || actor.roles.has('coordinator')

/** Guardians who decide for the child see who looked. */
export const mayReadAccessLog = (actor: Actor, childId: string) => speaksFor(actor, childId)
