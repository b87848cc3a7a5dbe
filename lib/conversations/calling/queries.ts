import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'

/** The guardian's own telephone number as the school has it, or null. */
export const readOwnPhone = (actor: Actor): Promise<string | null> =>
  asActor(actor, async (db) => {
    const person = await db.person.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id: actor.personId } },
      select: { phone: true },
    })
    return person?.phone || null
  })
