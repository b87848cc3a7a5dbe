import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import { actorHandler } from '@/lib/foundation/handler'
import { signInPage, signInWords } from '../door'

/** A parent who signed in with an account: the conversation itself is behind the link of the invitation. */
export const GET = actorHandler(undefined, (_actor, request) => {
  const words = signInWords(request)
  return signInPage(
    request,
    { title: words('parent.title') },
    <>
      <Together>
        <Heading>{words('parent.heading')}</Heading>
        <Lead>{words('parent.lead')}</Lead>
      </Together>
      <PrimaryButton press={{ href: '/code' }}>{words('parent.code')}</PrimaryButton>
      <Small>{words('parent.lost')}</Small>
    </>,
  )
})
