import { TextField } from '@/components/paper/fields'
import { Gate } from '@/components/paper/gate'
import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import type { SignInWords } from '../inloggen/ways-in'

export type BeginProps = { words: SignInWords; typed?: Record<string, string>; wrong?: string[] }
type Name = 'code' | 'schoolName' | 'phone' | 'givenName' | 'prefix' | 'familyName' | 'email'

/** The first school and who leads it; keeps what was typed. */
export function BeginForm({ words, typed = {}, wrong = [] }: BeginProps) {
  const complaint = { code: 'begin.codeWrong', email: 'begin.addressWrong' } as const
  const field = (
    name: Name,
    label: string,
    more: { hint?: string; type?: string; required?: boolean } = {},
  ) => (
    <TextField
      name={name}
      label={label}
      value={typed[name]}
      wrong={
        wrong.includes(name)
          ? words(name === 'code' || name === 'email' ? complaint[name] : 'begin.missing')
          : undefined
      }
      required={more.required ?? true}
      hint={more.hint}
      type={more.type ?? 'text'}
      code={name === 'code'}
      autoComplete="off"
    />
  )
  return (
    <>
      <Together>
        <Heading>{words('begin.heading')}</Heading>
        <Lead>{words('begin.lead')}</Lead>
      </Together>
      <form method="post" action="/begin">
        {field('code', words('begin.code'), { hint: words('begin.codeHint') })}
        {field('schoolName', words('begin.school'))}
        {field('phone', words('begin.phone'), { type: 'tel', required: false })}
        <Gate icon="people" heading={words('begin.who')}>
          {field('givenName', words('begin.givenName'))}
          {field('prefix', words('begin.prefix'), { required: false })}
          {field('familyName', words('begin.familyName'))}
          {field('email', words('begin.email'), { type: 'email' })}
        </Gate>
        <PrimaryButton>{words('begin.make')}</PrimaryButton>
      </form>
    </>
  )
}
