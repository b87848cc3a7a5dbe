import { actorHandler } from '@/lib/foundation/handler'
import { endOwnSessions } from '@/lib/people/sign-in/sessions/commands'
import { goOn, readSmallForm } from '../../inloggen/door'

export const POST = actorHandler(undefined, async (actor, request) => {
  const { session = '' } = await readSmallForm(request)
  await endOwnSessions(actor, session)
  return goOn('/account')
})
