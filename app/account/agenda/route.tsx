import { FeedSteps } from '@/components/paper/feed-steps'
import { BackLink } from '@/components/paper/press'
import type { Actor } from '@/lib/foundation/actor'
import { env } from '@/lib/foundation/env'
import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { spokenDate } from '@/lib/foundation/time'
import { wordsIn } from '@/lib/i18n/words'
import { openFeed, stopFeed } from '@/lib/post/feeds/commands'
import { readFeed } from '@/lib/post/feeds/queries'
import { feedAddresses } from '@/lib/post/feeds/rules'
import { goOn, languageOf, signInPage } from '../../inloggen/door'

const here = '/account/agenda'

/** The own calendar address of who is signed in: whether there is one, and how to get, renew or stop it. */
export const GET = actorHandler(undefined, async (actor, request) =>
  show(actor, request, await readFeed(actor), null),
)

/** `act=stop` ends the address; anything else makes a new one, which is shown this once. */
export const POST = actorHandler(undefined, async (actor, request) => {
  if ((await readFields(request))['act'] === 'stop') {
    await stopFeed(actor)
    return goOn(here)
  }
  const address = feedAddresses(env.publicUrl, await openFeed(actor))
  return show(actor, request, new Date(), address)
})

type Address = ReturnType<typeof feedAddresses>

function show(actor: Actor, request: Request, since: Date | null, address: Address | null) {
  const language = languageOf(request)
  const words = wordsIn(language, 'feed')
  const place = { locale: language, timeZone: actor.timeZone }
  return signInPage(
    request,
    { title: words('title') },
    <>
      <BackLink href="/account">{words('back')}</BackLink>
      <FeedSteps
        words={words}
        action={here}
        since={since ? words('since', { date: spokenDate(since, place) }) : null}
        address={address}
      />
    </>,
  )
}
