import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Leader and office keep the school's profile and rooms. */
export const mayEditProfile = (actor: Actor) => isOffice(actor)
