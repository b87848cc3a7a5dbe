import type { Actor } from '@/lib/foundation/actor'

/** Leader and office keep the school's profile and rooms. */
export const mayEditProfile = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')
