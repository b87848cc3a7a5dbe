import type { Actor } from '@/lib/foundation/actor'

/** Leader and office say who of the team may do what; only a leader makes another leader. */
export const mayConfirm = (actor: Actor, role: string) =>
  actor.roles.has('leader') || (actor.roles.has('office') && role !== 'leader')
