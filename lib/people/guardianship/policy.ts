import type { Actor } from '@/lib/foundation/actor'

/** Leader and office write down who decides for a child and who lives together. */
export const mayCorrectGuardians = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')
