import { openHandler } from '@/lib/foundation/handler'
import { signOutHere } from '@/lib/foundation/session'
import { goOn } from '../../inloggen/door'

export const POST = openHandler('signing out twice is no mistake', async (request) => {
  const answer = goOn('/inloggen', [await signOutHere(request)])
  answer.headers.set('clear-site-data', '"cache"')
  return answer
})
