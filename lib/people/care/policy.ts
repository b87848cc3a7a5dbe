import type { Actor } from '@/lib/foundation/actor'

/** Leader, office and internal supervisors record who cares for a child; they set it up, parents read it. */
export const mayRecordCare = (actor: Actor) =>
  actor.roles.has('leader') || actor.roles.has('office') || actor.roles.has('ib')
