import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { permit } from '@/lib/foundation/result'
import { sessionIn, signInHere } from '@/lib/foundation/session'
import { isOwnPerson } from '@/lib/people/sign-in/sessions/commands'
import { goOn } from '../../inloggen/door'

/** Goes on as the same person at another school, in a session of its own. */
export const POST = actorHandler(undefined, async (actor, request) => {
  const { person = '' } = await readFields(request)
  permit(await isOwnPerson(actor, person), 'person')
  const session = await sessionIn(request)
  permit(session !== null, 'session')
  const cookie = await signInHere(request, session.accountId, session.startedBy, session.isVerified, person)
  return goOn('/inloggen/verder', [cookie])
})
