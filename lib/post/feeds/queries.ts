import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem } from '@/lib/foundation/db'
import { readActor } from '@/lib/foundation/facts'

/** Since when the actor has a calendar address; null without one. The address itself cannot be read back. */
export const readFeed = (actor: Actor): Promise<Date | null> =>
  asActor(actor, async (db) => {
    const { schoolId, personId } = actor
    const feed = await db.calendarFeed.findUnique({
      where: { schoolId_personId: { schoolId, personId } },
      select: { createdAt: true },
    })
    return feed?.createdAt ?? null
  })

/** Whose calendar a feed shows, with the rights they have now; null when they left. */
export async function readFeedOwner(schoolId: string, personId: string, now: Date) {
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
  const actor = await readActor(schoolId, personId, door, now)
  if (!actor) return null
  const school = await asSystem('show-feed', schoolId, (db) =>
    db.school.findUniqueOrThrow({ where: { id: schoolId }, select: { name: true } }),
  )
  return { actor, school }
}
