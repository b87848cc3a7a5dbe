import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Who sends and prints invitations for the whole school: leader and office. */
export const mayInvite = (actor: Actor) => isOffice(actor)

/** Leader and office invite anybody; everybody else only themselves, e.g. a guardian who lost the link. */
export const mayInviteThese = (actor: Actor, personIds: readonly string[]) =>
  mayInvite(actor) || personIds.every((id) => id === actor.personId)

/** Guardians who get an invitation: authority registered as yes, information not limited, the child still here. */
export const invitable = {
  authority: 'yes',
  informationRight: 'full',
  child: { leftOn: null },
} as const
