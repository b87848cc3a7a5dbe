import { readBehalf } from '@/lib/conversations/behalf/queries'
import { readFreeSlotsFor } from '@/lib/conversations/offers/queries'
import type { Actor } from '@/lib/foundation/actor'
import { readTogether } from '@/lib/foundation/session'

/** A child as staff plans it for who called (`guardianId`, else the first), with the moments that are free for them. */
export const readBehalfView = (
  actor: Actor,
  childId: string,
  guardianId: string,
  isMoving: boolean,
  now: Date,
) =>
  readTogether(actor, async () => {
    const behalf = await readBehalf(actor, childId, now)
    const { round, guardians } = behalf
    const caller = guardians.find(({ id }) => id === guardianId) ?? guardians[0] ?? null
    const asks = caller !== null && (caller.moment === null || isMoving)
    const free = round && asks ? await readFreeSlotsFor(actor, round.id, childId, caller.id, now) : []
    return { behalf, caller, free, isMoving: isMoving && caller !== null && caller.moment !== null }
  })
