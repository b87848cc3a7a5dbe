import type { Actor } from '@/lib/foundation/actor'

/** Who sends and prints invitations for the whole school: leader and office. */
export const mayInvite = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')

/** Guardians who get an invitation: authority registered as yes, information not limited, the child still here. */
export const invitable = {
  authority: 'yes',
  informationRight: 'full',
  child: { leftOn: null },
} as const
