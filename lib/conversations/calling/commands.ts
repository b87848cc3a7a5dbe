import 'server-only'

import { subHours } from 'date-fns'
import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { notify } from '@/lib/post/commands'

/** Hours within which asking again tells nobody a second time. */
const patienceHours = 20

/**
 * A guardian asks the teachers of the child's class to call, because no moment fits. Written down and told once a day.
 * @throws NotFound when the actor does not decide for the child
 */
export async function askForCall(
  actor: Actor,
  { roundId, childId }: { roundId: string; childId: string },
  now: Date,
): Promise<void> {
  permit(speaksFor(actor, childId), 'child')
  const { schoolId, personId } = actor
  await asActor(actor, async (db) => {
    // Two taps wait for each other, so that the second sees the first.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`call-asked ${personId} ${childId}`}, 0))`
    const asked = await db.activity.count({
      where: {
        schoolId,
        personId,
        verb: 'call-asked',
        at: { gt: subHours(now, patienceHours) },
        subject: { path: ['childIds'], array_contains: [childId] },
      },
    })
    if (asked > 0) return
    const subject = { roundId, childIds: [childId] }
    await db.activity.create({ data: { schoolId, personId, verb: 'call-asked', subject, at: now } })
    const teachers = await db.window.findMany({
      where: { schoolId, roundId, group: { children: { some: { childId } } } },
      select: { teacherId: true },
      distinct: ['teacherId'],
    })
    for (const { teacherId } of teachers)
      await notify(
        actor,
        {
          recipientId: teacherId,
          kind: 'call-asked',
          urgency: 'news',
          data: { roundId, childIds: [childId], role: 'staff' },
        },
        now,
      )
  })
}
