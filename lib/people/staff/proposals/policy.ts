import type { Actor } from '@/lib/foundation/actor'

/** Leader and office say who of the team may do what; only a leader makes another leader. */
export const mayConfirm = (actor: Actor, role: string) =>
  actor.roles.has('leader') || (actor.roles.has('office') && role !== 'leader')

/** Who may confirm a role may take it away too, but nobody their own: a school is never left without a leader. */
export const mayWithdraw = (actor: Actor, personId: string, role: string) =>
  personId !== actor.personId && mayConfirm(actor, role)
