import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asAccount } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { isId } from '@/lib/people/rules'

/** Ends one of the actor's own sessions, or with `others` all but this one; at once. @throws NotFound without account */
export async function endOwnSessions(actor: Actor, which: string): Promise<void> {
  const { accountId, sessionId } = actor
  if (!accountId || !sessionId) throw new NotFound('account')
  if (which !== 'others' && !isId(which)) throw new NotFound('session')
  await asAccount(accountId, (db) =>
    db.session.deleteMany({ where: { accountId, id: which === 'others' ? { not: sessionId } : which } }),
  )
}

/** True when the account of the actor is this person too: at another school, or at this one. */
export async function isOwnPerson(actor: Actor, personId: string): Promise<boolean> {
  const { accountId } = actor
  if (!accountId || !isId(personId)) return false
  return asAccount(
    accountId,
    async (db) => (await db.person.count({ where: { accountId, id: personId } })) > 0,
  )
}
