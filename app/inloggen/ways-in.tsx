import { Details } from '@/components/paper/details'
import { TextField } from '@/components/paper/fields'
import { Gate, GateButton } from '@/components/paper/gate'
import { Notice } from '@/components/paper/notice'
import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import { issuers } from '@/lib/foundation/oidc'
import type { signInWords } from './door'

export type SignInWords = ReturnType<typeof signInWords>
export type WaysInProps = {
  words: SignInWords
  typed?: string | undefined
  isWrong?: boolean | undefined
  problem?: 'issuerRefused' | 'foreign' | undefined
}

/** Who are you: a letter with a code, or somebody who works at the school. */
export function WaysIn({ words, typed, isWrong, problem }: WaysInProps) {
  const accounts = issuers()
  const byMail = (
    <form method="post" action="/inloggen">
      <TextField
        name="email"
        type="email"
        label={words('address')}
        autoComplete="email"
        value={typed}
        wrong={isWrong ? words('addressWrong') : undefined}
        required
      />
      <GateButton icon="mail">{words('send')}</GateButton>
      <Small>{words('noPassword')}</Small>
    </form>
  )
  return (
    <>
      {problem ? (
        <Notice kind="attention" title={words('problem')}>
          <p>{words(problem)}</p>
        </Notice>
      ) : null}
      <Together>
        <Heading>{words('heading')}</Heading>
        <Lead>{words('lead')}</Lead>
      </Together>
      <Gate icon="document" heading={words('parentHeading')} who={words('parentWho')}>
        <form method="post" action="/code">
          <TextField
            name="code"
            label={words('parentCode')}
            hint={words('parentHint')}
            autoComplete="off"
            required
            code
          />
          <PrimaryButton>{words('parentButton')}</PrimaryButton>
        </form>
        <Small>{words('parentMail')}</Small>
      </Gate>
      <Gate icon="school" heading={words('staffHeading')} who={words('staffWho')}>
        {accounts.length > 0 ? (
          <>
            <form method="post" action="/inloggen/school">
              {accounts.map(({ id, name }) => (
                <GateButton key={id} icon="lock" name="issuer" value={id}>
                  {words('withIssuer', { name })}
                </GateButton>
              ))}
            </form>
            <Details summary={words('orLink')} open={Boolean(typed)}>
              {byMail}
            </Details>
          </>
        ) : (
          byMail
        )}
      </Gate>
    </>
  )
}
