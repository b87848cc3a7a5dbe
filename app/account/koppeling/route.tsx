import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { startAtIssuer } from '@/lib/foundation/oidc'
import { cookieLine } from '@/lib/foundation/request'
import { permit } from '@/lib/foundation/result'
import { linkMark } from '@/lib/people/sign-in/issuers/commands'
import { goOn } from '../../inloggen/door'
import { leaveFor } from '../../inloggen/school/leave'

/** Goes to an issuer to link its account to one's own; the mark tells the way back that this was asked for here. */
export const POST = actorHandler(undefined, async (actor, request) => {
  permit(actor.sessionId !== null, 'session')
  const { issuer = '' } = await readFields(request)
  const start = await startAtIssuer(issuer, 'link')
  if (!start) return goOn('/account')
  const mark = cookieLine('aan-tafel-koppel', linkMark(actor.sessionId, issuer), 600)
  return leaveFor(request, issuer, { ...start, cookies: [...start.cookies, mark] })
})
