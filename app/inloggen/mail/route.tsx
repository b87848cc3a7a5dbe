import { TextField } from '@/components/paper/fields'
import { Gate, GateButton } from '@/components/paper/gate'
import { WordButton } from '@/components/paper/press'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import { readFields } from '@/lib/foundation/form'
import { openHandler, statusOf } from '@/lib/foundation/handler'
import { cookieIn, cookieLine } from '@/lib/foundation/request'
import { signInHere } from '@/lib/foundation/session'
import { redeemSignInCode } from '@/lib/people/sign-in/links/commands'
import { goOn, signInPage, signInWords } from '../door'

const reason = 'the digits from a mail are the key, and who types them is not known yet'

export const GET = openHandler(reason, (request) => show(request, false))

export const POST = openHandler(
  reason,
  async (request) => {
    const { code } = await readFields(request)
    const answer = await redeemSignInCode(code, cookieIn(request, 'aan-tafel-vraag'), new Date())
    if (!answer.ok) return show(request, true, 422)
    const session = await signInHere(request, answer.value.accountId, 'code', false)
    return goOn('/inloggen/verder', [session, cookieLine('aan-tafel-vraag', '', 0)])
  },
  ({ kind }, request) => show(request, true, statusOf(kind)),
)

function show(request: Request, isWrong: boolean, status = 200): Promise<Response> {
  const words = signInWords(request)
  return signInPage(
    request,
    { title: words('sent.title'), status },
    <>
      <Together>
        <Heading>{words('sent.heading')}</Heading>
        <Lead>{words('sent.lead')}</Lead>
        <Lead>{words('sent.here')}</Lead>
      </Together>
      <Gate icon="mail" heading={words('sent.other')}>
        <form method="post" action="/inloggen/mail">
          <TextField
            name="code"
            label={words('sent.code')}
            hint={words('sent.codeHint')}
            wrong={isWrong ? words('sent.codeWrong') : undefined}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            code
          />
          <GateButton icon="tick">{words('sent.open')}</GateButton>
        </form>
      </Gate>
      <Together>
        <Small>{words('sent.nothing')}</Small>
        <WordButton press={{ href: '/inloggen' }}>{words('sent.again')}</WordButton>
      </Together>
    </>,
  )
}
