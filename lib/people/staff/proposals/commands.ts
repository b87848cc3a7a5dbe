import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { NotFound, permit } from '@/lib/foundation/result'
import { mayImport } from '@/lib/schools/exchange/policy'
import { openAccount } from '../commands'
import type { ConfirmedRoles } from './input'
import { mayConfirm } from './policy'

/**
 * Confirms roles an import proposed, and gives who has none yet an account by the address the school has. Who has an
 * account already keeps the ways in it has: a changed list opens no other.
 * @returns how many roles were confirmed; one that waits no longer counts for nothing
 * @throws NotFound for who may not, and for a person that is not here
 */
export async function confirmRoles(actor: Actor, picked: ConfirmedRoles, now: Date): Promise<number> {
  permit(mayImport(actor) && picked.every(({ role }) => mayConfirm(actor, role)), 'person')
  const { schoolId } = actor
  const waiting = await asActor(actor, (db) =>
    db.personRole.findMany({
      where: { schoolId, OR: picked.map(({ personId, role }) => ({ personId, role })) },
      select: { personId: true, person: { select: { accountId: true } } },
    }),
  )
  if (waiting.length < picked.length) throw new NotFound('person')
  const without = waiting.flatMap((row) => (row.person.accountId ? [] : [row.personId]))
  for (const personId of new Set(without)) await openAccount(schoolId, personId)
  return asActor(actor, async (db) => {
    let confirmed = 0
    for (const { personId, role } of picked) {
      const where = { schoolId, personId, role, confirmedAt: null }
      confirmed += (await db.personRole.updateMany({ where, data: { confirmedAt: now } })).count
      const subject = { personId, role }
      await db.activity.create({
        data: { schoolId, personId: actor.personId, verb: 'confirmed-role', subject, at: now },
      })
    }
    return confirmed
  })
}
