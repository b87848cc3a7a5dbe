import { getTranslations } from 'next-intl/server'
import { CallList } from '@/components/post/call-list'
import { MailWarnings } from '@/components/post/mail-warnings'
import { OutboxTable } from '@/components/post/outbox-table'
import { TestMail } from '@/components/post/test-mail'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/foundation/env'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readCallList, readOutbox } from '@/lib/post/outbox/queries'
import { daysShown } from '@/lib/post/outbox/rules'
import { placeOf } from '../../place'
import { sendMeATestMail, tryAgain } from './actions'

export default async function PostPage() {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('post')
  const [outbox, callList] = await readTogether(actor, async () => [
    await readOutbox(actor, new Date()),
    await readCallList(actor),
  ])
  return (
    <>
      <PageHeading title={words('title')} note={words('note', { days: daysShown })}>
        <TestMail
          submit={sendMeATestMail}
          words={{ test: words('test'), noAddress: words('testNoAddress'), done: words.raw('testDone') }}
        />
      </PageHeading>
      <MailWarnings hasServer={env.smtpUrl !== null} isLocal={env.isLocalAddress} />
      <OutboxTable outbox={outbox} place={await placeOf(actor)} retry={tryAgain} />
      <CallList lines={callList} />
    </>
  )
}
