import type { Actor } from '@/lib/foundation/actor'

/** Who looks after the school's post: leader and office. */
export const mayTendPost = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')
