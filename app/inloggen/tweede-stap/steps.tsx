import { Details } from '@/components/paper/details'
import { TextField } from '@/components/paper/fields'
import { Steps } from '@/components/paper/gate'
import { PrimaryButton } from '@/components/paper/press'
import { QrCode } from '@/components/paper/qr-code'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import type { SecondFactorRefusal } from '@/lib/people/sign-in/second-factor/commands'
import { setUpAddress, spokenSecret } from '@/lib/people/sign-in/second-factor/rules'
import type { SignInWords } from '../ways-in'

type Props = { words: SignInWords; refusal?: SecondFactorRefusal | undefined }

/** Asks the six digits of the authenticator app. */
export function AskCode(props: Props) {
  const { words } = props
  return (
    <>
      <Together>
        <Heading>{words('second.askHeading')}</Heading>
        <Lead>{words('second.askLead')}</Lead>
      </Together>
      <CodeForm {...props} />
      <Small>{words('second.lost')}</Small>
    </>
  )
}

/** Sets up the authenticator app: scan, or type the key, then the first six digits. */
export function SetUp(props: Props & { secret: string }) {
  const { words, secret } = props
  return (
    <>
      <Together>
        <Heading>{words('second.setUpHeading')}</Heading>
        <Lead>{words('second.setUpLead')}</Lead>
      </Together>
      <Steps>
        <li>{words('second.step1')}</li>
        <li>
          {words('second.step2')}
          <QrCode text={setUpAddress(secret, '')} label={words('second.qr')} />
          <Details summary={words('second.byHand')}>
            <p>{words('second.key')}</p>
            <p className="key">
              <bdi dir="ltr">{spokenSecret(secret)}</bdi>
            </p>
          </Details>
        </li>
        <li>
          {words('second.step3')}
          <CodeForm {...props} />
        </li>
      </Steps>
    </>
  )
}

function CodeForm({ words, refusal }: Props) {
  const wrong = { 'wrong-code': 'second.wrong', wait: 'second.wait' } as const
  return (
    <form method="post" action="/inloggen/tweede-stap">
      <TextField
        name="code"
        label={words('second.code')}
        wrong={refusal ? words(wrong[refusal]) : undefined}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        code
      />
      <PrimaryButton>{words('second.check')}</PrimaryButton>
    </form>
  )
}
