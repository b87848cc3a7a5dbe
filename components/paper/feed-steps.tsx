import { HiddenField } from './fields'
import { LineButton, PrimaryButton, WordButton } from './press'
import { Heading, Lead, Small } from './text'

type FeedWord =
  | 'title'
  | 'what'
  | 'made'
  | 'subscribe'
  | 'copy'
  | 'secret'
  | 'renew'
  | 'open'
  | 'stop'
  | 'slow'
type Props = {
  words: (key: FeedWord) => string
  /** Where the forms go. */
  action: string
  /** Since when there is an address, as a sentence. */
  since: string | null
  address: { plain: string; subscribe: string } | null
}

/** Get, renew or stop one's own calendar address. The address is a secret, so it is shown only when it is made. */
export function FeedSteps({ words, action, since, address }: Props) {
  return (
    <>
      <Heading>{words('title')}</Heading>
      <Lead>{address ? words('made') : words('what')}</Lead>
      {address ? (
        <>
          <PrimaryButton press={{ href: address.subscribe }}>{words('subscribe')}</PrimaryButton>
          <Small>{words('copy')}</Small>
          <p>
            <code dir="ltr" className="key">
              {address.plain}
            </code>
          </p>
          <Small>{words('secret')}</Small>
        </>
      ) : null}
      {since && !address ? <Lead>{since}</Lead> : null}
      {address ? null : (
        <form method="post" action={action}>
          <HiddenField name="act" value="open" />
          {since ? <LineButton>{words('renew')}</LineButton> : <PrimaryButton>{words('open')}</PrimaryButton>}
        </form>
      )}
      {since ? (
        <form method="post" action={action}>
          <HiddenField name="act" value="stop" />
          <WordButton>{words('stop')}</WordButton>
        </form>
      ) : null}
      <Small>{words('slow')}</Small>
    </>
  )
}
