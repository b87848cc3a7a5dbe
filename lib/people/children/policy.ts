import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Leader and office arrange who is reached, for the whole school. */
export const mayReach = (actor: Actor) => isOffice(actor)

/** Who sees the list of a class: leader and office, and the teacher of it today. */
export const mayListGroup = (actor: Actor, groupId: string) =>
  mayReach(actor) || (actor.roles.has('teacher') && actor.teaches.has(groupId))

/** Classes the actor sees in lists. */
export const visibleGroups = (actor: Actor) =>
  mayReach(actor) ? {} : { id: { in: actor.roles.has('teacher') ? [...actor.teaches] : [] } }
