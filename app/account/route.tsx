import { actorHandler } from '@/lib/foundation/handler'
import { issuers } from '@/lib/foundation/oidc'
import { sessionLimits } from '@/lib/foundation/session'
import { wordsIn } from '@/lib/i18n/words'
import { landingOf } from '@/lib/people/sign-in/rules'
import { readOwnAccount } from '@/lib/people/sign-in/sessions/queries'
import { languageOf, signInPage } from '../inloggen/door'
import { OwnAccountPage } from './own-account'

export const GET = actorHandler(undefined, async (actor, request) => {
  const language = languageOf(request)
  const words = wordsIn(language, 'account')
  const now = new Date()
  return signInPage(
    request,
    { title: words('title') },
    <OwnAccountPage
      words={words}
      account={await readOwnAccount(actor, sessionLimits, now)}
      issuers={issuers()}
      back={landingOf(actor, null)}
      place={{ locale: language, timeZone: actor.timeZone }}
    />,
  )
})
