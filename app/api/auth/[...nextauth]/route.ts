import { openHandler } from '@/lib/foundation/handler'
import { returnFromIssuer, type Stated } from '@/lib/foundation/oidc'
import { cookieIn, deviceOf } from '@/lib/foundation/request'
import { NotFound } from '@/lib/foundation/result'
import { endSession, openSession, sessionIn } from '@/lib/foundation/session'
import { linkIssuer, linkMark } from '@/lib/people/sign-in/issuers/commands'
import { accountOf } from '@/lib/people/sign-in/queries'

/** Where an issuer sends the browser back to: /api/auth/callback/oidc-1. Of next-auth's other pages none exists. */
export const GET = openHandler('who comes back from an issuer is not known yet', async (request) => {
  const [action, issuerId, more] = new URL(request.url).pathname.split('/').slice(3)
  if (action !== 'callback' || !issuerId || more) throw new NotFound('page')
  return returnFromIssuer(request, issuerId, (stated) => decide(request, stated))
})

/** A linked account signs in; one that is not is linked only for who asked for that in a session of our own. */
async function decide(request: Request, stated: Stated) {
  const { issuer, subject, isVerified } = stated
  const session = await sessionIn(request)
  const mark = session ? linkMark(session.sessionId, stated.issuerId) : null
  if (session && mark === cookieIn(request, 'aan-tafel-koppel')) {
    const linked = await linkIssuer(session, { issuer, subject })
    if (!linked.ok) return null
  }
  const accountId = await accountOf(issuer, subject)
  if (!accountId) return null
  const stays = session?.accountId === accountId ? session : null
  const token = await openSession(
    accountId,
    deviceOf(request),
    isVerified || Boolean(stays?.isVerified),
    stays?.startedBy ?? 'issuer',
    stays?.personId,
  )
  if (session) await endSession(session)
  return token
}
