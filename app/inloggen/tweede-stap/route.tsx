import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { cookieLine } from '@/lib/foundation/request'
import { sessionIn, signInHere } from '@/lib/foundation/session'
import { ownPath } from '@/lib/people/sign-in/rules'
import {
  checkSecondFactor,
  confirmSecondFactor,
  hasSecondFactor,
  offeredSecret,
  type SecondFactorRefusal,
} from '@/lib/people/sign-in/second-factor/commands'
import { goOn, signInPage, signInWords } from '../door'
import { AskCode, SetUp } from './steps'

export const GET = actorHandler(undefined, async (_actor, request) => {
  const page = await show(request)
  const wished = ownPath(new URL(request.url).searchParams.get('terug'))
  if (wished) page.headers.append('set-cookie', cookieLine('aan-tafel-terug', wished, 1800))
  return page
})

export const POST = actorHandler(undefined, async (_actor, request) => {
  const session = await sessionIn(request)
  if (!session) return goOn('/inloggen')
  const { code } = await readFields(request)
  const { accountId } = session
  const answer = (await hasSecondFactor(accountId))
    ? await checkSecondFactor(accountId, code, new Date())
    : await confirmSecondFactor(session, code, new Date())
  if (!answer.ok) return show(request, answer.refusal)
  return goOn('/inloggen/verder', [await signInHere(request, accountId, session.startedBy, true)])
})

async function show(request: Request, refusal?: SecondFactorRefusal): Promise<Response> {
  const session = await sessionIn(request)
  if (!session) return goOn('/inloggen')
  if (session.isVerified) return goOn('/inloggen/verder')
  const words = signInWords(request)
  const step = (await hasSecondFactor(session.accountId)) ? (
    <AskCode words={words} refusal={refusal} />
  ) : (
    <SetUp words={words} refusal={refusal} secret={offeredSecret(session)} />
  )
  return signInPage(request, { title: words('second.title'), status: refusal ? 422 : 200 }, step)
}
