import 'server-only'

import { asAccount } from '@/lib/foundation/db'
import { granted, type Result, refused } from '@/lib/foundation/result'
import { keyedHashOf } from '@/lib/foundation/secrets'
import { accountOf } from '../queries'

type Session = { accountId: string; sessionId: string; startedBy: string; isVerified: boolean }
export type Vouched = { issuer: string; subject: string }

/** Sessions that a link of the school started: only those may link a school account. Source: issue 2, line 11. */
const trusted: ReadonlySet<string> = new Set(['link', 'code', 'operator'])

/** What a cookie holds after somebody pressed "link my school account": good for this session and issuer alone. */
export const linkMark = (sessionId: string, issuerId: string) =>
  Buffer.from(keyedHashOf('link issuer', `${sessionId}:${issuerId}`)).toString('base64url')

/**
 * Links an issuer's subject to the account of a session, once: a subject that belongs to another account stays there.
 * An address the issuer states plays no part.
 */
export async function linkIssuer(session: Session, vouched: Vouched): Promise<Result<null, 'not-yours'>> {
  const { accountId } = session
  if (!trusted.has(session.startedBy)) return refused('not-yours')
  const isLinked = await asAccount(accountId, async (db) => {
    const owes = (await db.secondFactor.count({ where: { accountId } })) > 0
    if (owes && !session.isVerified) return false
    await db.identity.createMany({ data: { ...vouched, accountId }, skipDuplicates: true })
    return true
  })
  const owner = isLinked ? await accountOf(vouched.issuer, vouched.subject) : null
  return owner === accountId ? granted(null) : refused('not-yours')
}
