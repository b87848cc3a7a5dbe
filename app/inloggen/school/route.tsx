import { readFields } from '@/lib/foundation/form'
import { openHandler } from '@/lib/foundation/handler'
import { startAtIssuer } from '@/lib/foundation/oidc'
import { goOn } from '../door'
import { leaveFor } from './leave'

export const POST = openHandler('who signs in at an issuer is not known yet', async (request) => {
  const { issuer = '' } = await readFields(request)
  const start = await startAtIssuer(issuer, 'signIn')
  return start ? leaveFor(request, issuer, start) : goOn('/inloggen?melding=school')
})
