import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asAccount, asActor, asSystem, type Db } from '@/lib/foundation/db'
import { NotFound, permit } from '@/lib/foundation/result'
import { forgetOldAddresses } from '../commands'
import { mayWithdraw } from '../proposals/policy'

type Held = { personId: string; role: string }

/** For the operator: takes a role away, with the sessions it was used in. @throws NotFound when nobody has it */
export async function removeRole(schoolId: string, personId: string, role: string): Promise<void> {
  const held = { personId, role }
  await closeAccount(personId, await asSystem('operator', schoolId, (db) => takeAway(db, schoolId, held)))
}

/** The same by who leads the school. @throws NotFound for who may not, and when nobody there has it */
export async function withdrawRole(actor: Actor, held: Held, now: Date): Promise<void> {
  const { personId, role } = held
  permit(mayWithdraw(actor, personId, role), 'person')
  const { schoolId } = actor
  const accountId = await asActor(actor, async (db) => {
    const found = await takeAway(db, schoolId, held)
    const line = { verb: 'withdrew-role', subject: { personId, role }, at: now }
    await db.activity.create({ data: { schoolId, personId: actor.personId, ...line } })
    return found
  })
  await closeAccount(personId, accountId)
}

async function takeAway(db: Db, schoolId: string, held: Held): Promise<string | null> {
  const { count } = await db.personRole.deleteMany({ where: { schoolId, ...held } })
  if (count === 0) throw new NotFound('role')
  const where = { schoolId_id: { schoolId, id: held.personId } }
  return (await db.person.findUniqueOrThrow({ where, select: { accountId: true } })).accountId
}

/** Sessions at another school of the same account go on; one that never chose a school may be here. */
async function closeAccount(personId: string, accountId: string | null): Promise<void> {
  if (!accountId) return
  await asAccount(accountId, async (db) => {
    await db.session.deleteMany({ where: { accountId, OR: [{ personId }, { personId: null }] } })
    await forgetOldAddresses(db, accountId)
  })
}
