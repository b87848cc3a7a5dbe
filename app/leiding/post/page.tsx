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
import { callsHref, lookOf } from './filters'

export default async function PostPage({ searchParams }: PageProps<'/leiding/post'>) {
  const actor = await requireActor(['leader', 'office'])
  const [words, { toon, zoek, pagina, bellen }] = [await getTranslations('post'), await searchParams]
  const [part, search] = [oneOf(toon), oneOf(zoek)]
  const testWords = { test: words('test'), noAddress: words('testNoAddress'), done: words.raw('testDone') }
  const look = { part, search, page: oneOf(pagina), calls: oneOf(bellen) }
  const view = await readOutboxView(actor, look, new Date())
  return (
    <>
      <PageHeading title={words('title')} note={words('note', { days: daysShown })}>
        <TestMail submit={sendMeATestMail} words={testWords} />
      </PageHeading>
      <MailWarnings hasServer={env.smtpUrl !== null} isLocal={env.isLocalAddress} />
      <OutboxScreen
        {...view}
        {...(await lookOf(view, search))}
        place={await placeOf(actor)}
        retry={tryAgain}
      />
      <CallList page={view.callList} hrefOf={callsHref} />
    </>
  )
}
