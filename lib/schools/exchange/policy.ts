import type { Actor } from '@/lib/foundation/actor'

/** Leader and office bring in what the school's administration exports. */
export const mayImport = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')
