import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { hashOf, newSecret } from '@/lib/foundation/secrets'

/**
 * Gives the actor a calendar address of their own; an earlier one stops working. Only its hash is kept.
 * @returns the secret part of the address, shown once
 */
export function openFeed(actor: Actor): Promise<string> {
  const token = newSecret()
  const { schoolId, personId } = actor
  return asActor(actor, async (db) => {
    const tokenHash = hashOf(token)
    await db.calendarFeed.upsert({
      where: { schoolId_personId: { schoolId, personId } },
      create: { schoolId, personId, tokenHash },
      update: { tokenHash, createdAt: new Date() },
    })
    return token
  })
}

/** Stops the actor's calendar address at once; no address is fine too. */
export const stopFeed = (actor: Actor): Promise<void> =>
  asActor(actor, async (db) => {
    await db.calendarFeed.deleteMany({ where: { schoolId: actor.schoolId, personId: actor.personId } })
  })
