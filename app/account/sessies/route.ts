import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { endOwnSessions } from '@/lib/people/sign-in/sessions/commands'
import { goOn } from '../../inloggen/door'

export const POST = actorHandler(undefined, async (actor, request) => {
  const { session = '' } = await readFields(request)
  await endOwnSessions(actor, session)
  return goOn('/account')
})
