import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Who looks after the school's post: leader and office. */
export const mayTendPost = (actor: Actor) => isOffice(actor)
