import { Notice } from '@/components/paper/notice'
import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import { openHandler, statusOf } from '@/lib/foundation/handler'
import { cookieIn, cookieLine } from '@/lib/foundation/request'
import { signInHere } from '@/lib/foundation/session'
import { redeemSignInLink } from '@/lib/people/sign-in/links/commands'
import { goOn, signInPage, signInWords } from '../../door'

const reason = 'the link is the key, and who holds it is not known yet'

/** Shows a button for any link, good or not: mail scanners open links too, and nothing may follow from that. */
export const GET = openHandler(reason, (request) => {
  const words = signInWords(request)
  return signInPage(
    request,
    { title: words('link.title') },
    <>
      <Together>
        <Heading>{words('link.heading')}</Heading>
        <Lead>{words('link.lead')}</Lead>
      </Together>
      <form method="post">
        <PrimaryButton>{words('link.press')}</PrimaryButton>
      </form>
    </>,
  )
})

export const POST = openHandler(
  reason,
  async (request, { token = '' }) => {
    const answer = await redeemSignInLink(token, cookieIn(request, 'aan-tafel-vraag'), new Date())
    if (!answer.ok) return refuse(request, 404)
    const { accountId, startedBy } = answer.value
    const session = await signInHere(request, accountId, startedBy, false)
    return goOn('/inloggen/verder', [session, cookieLine('aan-tafel-vraag', '', 0)])
  },
  ({ kind }, request) => refuse(request, statusOf(kind)),
)

function refuse(request: Request, status: number): Promise<Response> {
  const words = signInWords(request)
  return signInPage(
    request,
    { title: words('link.title'), status },
    <>
      <Notice kind="attention" title={words('link.wrongTitle')}>
        <p>{words('link.wrong')}</p>
      </Notice>
      <PrimaryButton press={{ href: '/inloggen' }}>{words('link.again')}</PrimaryButton>
    </>,
  )
}
