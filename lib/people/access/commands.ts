import 'server-only'

import { addHours } from 'date-fns'
import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result } from '@/lib/foundation/result'
import type { BreakGlassInput } from './input'
import { mayBreakGlass } from './policy'
import { glassHours } from './rules'

/**
 * Opens a child's page for 24 hours, for a reason that its parents read.
 * @throws NotFound for who may not, and for a child that is not in the school
 */
export async function openBreakGlass(
  actor: Actor,
  { childId, reason }: BreakGlassInput,
  now: Date,
): Promise<Result<{ expiresAt: Date }, never>> {
  permit(mayBreakGlass(actor), 'child')
  const expiresAt = addHours(now, glassHours)
  return asActor(actor, async (db) => {
    const child = await db.child.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id: childId }, leftOn: null },
      select: { id: true },
    })
    if (!child) throw new NotFound('child')
    await db.breakGlass.create({
      data: { schoolId: actor.schoolId, personId: actor.personId, childId, reason, openedAt: now, expiresAt },
    })
    await db.activity.create({
      data: {
        schoolId: actor.schoolId,
        personId: actor.personId,
        verb: 'opened-child-with-reason',
        subject: { childId },
        at: now,
      },
    })
    return granted({ expiresAt })
  })
}
