import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import { issuers } from '@/lib/foundation/oidc'
import { signInPage, signInWords } from '../door'

/**
 * Sends the browser to an issuer. Not by a redirect: our pages let forms lead to our own address only, and browsers
 * hold a form to that wherever it is redirected.
 */
export async function leaveFor(
  request: Request,
  issuerId: string,
  { location, cookies }: { location: string; cookies: string[] },
): Promise<Response> {
  const words = signInWords(request)
  const name = issuers().find((issuer) => issuer.id === issuerId)?.name ?? ''
  const response = await signInPage(
    request,
    { title: words('issuer.title'), cookies },
    <>
      <Together>
        <Heading>{words('issuer.heading', { name })}</Heading>
        <Lead>{words('issuer.lead')}</Lead>
      </Together>
      <PrimaryButton press={{ href: location }}>{words('issuer.go')}</PrimaryButton>
    </>,
  )
  response.headers.set('refresh', `0; url=${location}`)
  return response
}
