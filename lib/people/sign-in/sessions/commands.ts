import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asAccount } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'

/** Ends one of the actor's own sessions, or with `others` all but this one; at once. @throws NotFound without account */
export async function endOwnSessions(actor: Actor, which: string): Promise<void> {
  const { accountId, sessionId } = actor
  if (!accountId || !sessionId) throw new NotFound('account')
  const isId = /^[0-9a-f-]{36}$/.test(which)
  if (which !== 'others' && !isId) throw new NotFound('session')
  await asAccount(accountId, (db) =>
    db.session.deleteMany({ where: { accountId, id: isId ? which : { not: sessionId } } }),
  )
}

/** True when the account of the actor is this person too: at another school, or at this one. */
export async function isOwnPerson(actor: Actor, personId: string): Promise<boolean> {
  const { accountId } = actor
  if (!accountId || !/^[0-9a-f-]{36}$/.test(personId)) return false
  return asAccount(
    accountId,
    async (db) => (await db.person.count({ where: { accountId, id: personId } })) > 0,
  )
}
