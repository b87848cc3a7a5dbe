import { actorHandler } from '@/lib/foundation/handler'
import { cookieIn, cookieLine } from '@/lib/foundation/request'
import { landingOf, ownPath } from '@/lib/people/sign-in/rules'
import { goOn } from '../door'

/** Right after signing in: a second factor that is owed, the page one came for, or one's own front page. */
export const GET = actorHandler(undefined, async (actor, request) => {
  const wished = ownPath(cookieIn(request, 'aan-tafel-terug'))
  const landing = landingOf(actor, wished)
  return goOn(landing, wished === landing ? [cookieLine('aan-tafel-terug', '', 0)] : [])
})
