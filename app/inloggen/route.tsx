import { after } from 'next/server'
import { readFields } from '@/lib/foundation/form'
import { openHandler, statusOf } from '@/lib/foundation/handler'
import { log } from '@/lib/foundation/log'
import { cookieIn, cookieLine } from '@/lib/foundation/request'
import { newSecret } from '@/lib/foundation/secrets'
import { requestSignInLink } from '@/lib/people/sign-in/links/commands'
import { readAddress } from '@/lib/people/sign-in/links/input'
import { linkLimits } from '@/lib/people/sign-in/links/rules'
import { ownPath } from '@/lib/people/sign-in/rules'
import { notify } from '@/lib/post/commands'
import { goOn, signInPage, signInWords } from './door'
import { WaysIn, type WaysInProps } from './ways-in'

const reason = 'who signs in is not known yet'

export const GET = openHandler(reason, (request) => {
  const { searchParams } = new URL(request.url)
  const wished = ownPath(searchParams.get('terug'))
  const problem = searchParams.get('melding') === 'school' ? 'issuerRefused' : undefined
  return show(request, { problem }, 200, wished ? [cookieLine('aan-tafel-terug', wished, 1800)] : [])
})

export const POST = openHandler(
  reason,
  async (request) => {
    const typed = (await readFields(request))['email'] ?? ''
    if (!readAddress(typed)) return show(request, { typed, isWrong: true }, 422)
    // The same browser keeps its secret, so an earlier mail of the last quarter of an hour still works.
    const kept = cookieIn(request, 'aan-tafel-vraag')
    const secret = kept && /^[\w-]{43}$/.test(kept) ? kept : newSecret()
    // Answered first: nobody can tell by time whether the address is known.
    after(() =>
      requestSignInLink(typed, secret, new Date(), notify).catch((error) =>
        log.error({ err: error }, 'a sign-in link was not sent'),
      ),
    )
    return goOn('/inloggen/mail', [cookieLine('aan-tafel-vraag', secret, linkLimits.minutes * 60)])
  },
  ({ kind }, request) => show(request, { problem: 'foreign' }, statusOf(kind)),
)

const show = (
  request: Request,
  props: Omit<WaysInProps, 'words'>,
  status = 200,
  cookies: string[] = [],
): Promise<Response> => {
  const words = signInWords(request)
  return signInPage(request, { title: words('title'), status, cookies }, <WaysIn words={words} {...props} />)
}
