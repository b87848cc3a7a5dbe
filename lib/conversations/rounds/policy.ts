import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Leader and office set up a round. */
export const mayPlanRound = (actor: Actor) => isOffice(actor)

/** Everybody who works here sees which rounds there are. */
export const maySeeRounds = (actor: Actor) =>
  mayPlanRound(actor) || actor.roles.has('teacher') || actor.roles.has('ib') || actor.roles.has('coordinator')

/** Who of a class has a moment: leader and office of every class, a teacher of the own classes. */
export const maySeeCoverage = (actor: Actor, groupId: string) =>
  mayPlanRound(actor) || (actor.roles.has('teacher') && actor.teaches.has(groupId))
