import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Leader and office write down who decides for a child and who lives together. */
export const mayCorrectGuardians = (actor: Actor) => isOffice(actor)

/** True when a decision would be about the actor, or about another guardian of the actor's own child. */
export const isOwnChild = (actor: Actor, { guardianId, childId }: { guardianId: string; childId: string }) =>
  guardianId === actor.personId || actor.guards.has(childId)
