import { getTranslations } from 'next-intl/server'
import { CallList } from '@/components/post/call-list'
import { MailWarnings } from '@/components/post/mail-warnings'
import { OutboxScreen } from '@/components/post/outbox'
import { TestMail } from '@/components/post/test-mail'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/foundation/env'
import { requireActor } from '@/lib/foundation/session'
import { daysShown } from '@/lib/post/outbox/rules'
import { oneOf } from '../../one-of'
import { readOutboxView } from '../../outbox-view'
import { placeOf } from '../../place'
import { sendMeATestMail, tryAgain } from './actions'
import { lookOf } from './filters'

export default async function PostPage({ searchParams }: PageProps<'/leiding/post'>) {
  const actor = await requireActor(['leader', 'office'])
  const [words, { toon, zoek, pagina }] = [await getTranslations('post'), await searchParams]
  const [part, search] = [oneOf(toon), oneOf(zoek)]
  const view = await readOutboxView(actor, { part, search, page: oneOf(pagina) }, new Date())
  return (
    <>
      <PageHeading title={words('title')} note={words('note', { days: daysShown })}>
        <TestMail
          submit={sendMeATestMail}
          words={{ test: words('test'), noAddress: words('testNoAddress'), done: words.raw('testDone') }}
        />
      </PageHeading>
      <MailWarnings hasServer={env.smtpUrl !== null} isLocal={env.isLocalAddress} />
      <OutboxScreen
        {...view}
        {...(await lookOf(view, search))}
        place={await placeOf(actor)}
        retry={tryAgain}
      />
      <CallList lines={view.callList} />
    </>
  )
}
