import { env } from '@/lib/foundation/env'
import { seeOther } from '@/lib/foundation/paper'
import { openFeed, stopFeed } from '@/lib/post/feeds/commands'
import { readFeed } from '@/lib/post/feeds/queries'
import { feedAddresses } from '@/lib/post/feeds/rules'
import { familyHandler, show } from '../../door'
import { FeedPage } from '../../feed-page'

/** A parent's own calendar address: whether there is one, and how to get, renew or stop it. */
export const GET = familyHandler(async (visit, request) =>
  show(request, <FeedPage visit={visit} since={await readFeed(visit.actor)} address={null} />),
)

/** `act=stop` ends the address; anything else makes a new one, which is shown this once. */
export const POST = familyHandler(async (visit, request, _params, form) => {
  if (form.get('act') === 'stop') {
    await stopFeed(visit.actor)
    return seeOther(visit.path('agenda'))
  }
  const address = feedAddresses(env.publicUrl, await openFeed(visit.actor))
  return show(request, <FeedPage visit={visit} since={visit.now} address={address} />)
})
