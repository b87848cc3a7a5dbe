import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { dateOf, toDateColumn } from '@/lib/foundation/time'

/** The sentence of the actor's own care relation with a child that is active at `now`; null without one. */
export function readActiveCare(actor: Actor, childId: string, now: Date): Promise<string | null> {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return asActor(actor, async (db) => {
    const care = await db.careRelation.findFirst({
      where: {
        childId,
        personId: actor.personId,
        fromOn: { lte: today },
        OR: [{ untilOn: null }, { untilOn: { gte: today } }],
      },
      select: { reason: true },
      orderBy: { fromOn: 'desc' },
    })
    return care?.reason ?? null
  })
}
