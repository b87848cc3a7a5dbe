import { Notice } from '@/components/paper/notice'
import { LineButton, PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import { renewOwnLinks } from '@/lib/conversations/renewing/commands'
import { actorHandler } from '@/lib/foundation/handler'
import { goOn, signInPage, signInWords } from '../door'

/** A parent who signed in with an account: the conversation itself is behind the link of the invitation. */
export const GET = actorHandler(undefined, (_actor, request) => {
  const words = signInWords(request)
  const isSent = new URL(request.url).searchParams.has('verstuurd')
  return signInPage(
    request,
    { title: words('parent.title') },
    <>
      {isSent ? (
        <Notice kind="done" title={words('parent.renewed')}>
          <p>{words('parent.renewedLead')}</p>
        </Notice>
      ) : null}
      <Together>
        <Heading>{words('parent.heading')}</Heading>
        <Lead>{words('parent.lead')}</Lead>
      </Together>
      <form method="post" action="/inloggen/ouder">
        <LineButton>{words('parent.renew')}</LineButton>
      </form>
      <PrimaryButton press={{ href: '/code' }}>{words('parent.code')}</PrimaryButton>
      <Small>{words('parent.lost')}</Small>
    </>,
  )
})

/** Mails a new link when there is anything to mail; the answer is the same in any case. */
export const POST = actorHandler(undefined, async (actor) => {
  await renewOwnLinks(actor, new Date())
  return goOn('/inloggen/ouder?verstuurd')
})
