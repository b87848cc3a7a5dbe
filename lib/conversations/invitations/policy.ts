import type { Actor } from '@/lib/foundation/actor'
import { mayInvite } from '@/lib/people/invitations/policy'

/** Who sees how every family is reached, prints letters and sends invitations: leader and office. */
export const mayInviteToRound = (actor: Actor) => mayInvite(actor)
