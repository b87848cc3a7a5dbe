'use client'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type Act, useForm } from '@/components/ui/use-form'

const fields = ['name', 'phone', 'senderName', 'replyTo', 'privacyContact'] as const
const kinds = { name: 'text', phone: 'tel', senderName: 'text', replyTo: 'email', privacyContact: 'text' }
type Field = (typeof fields)[number]
type Props = { act: Act<null, never>; profile: Record<Field, string> }

/** How the school is called and reached. The browser does not judge: the server says what to change, in our words. */
export function ProfileForm({ act, profile }: Props) {
  const words = useTranslations('school')
  const { submit, typed, wrong, isDone } = useForm(act)
  return (
    <form action={submit} noValidate className="grid gap-4">
      {isDone ? <Notice kind="done" title={words('saved')} /> : null}
      {fields.map((name) => {
        const problem = wrong(name)
        return (
          <TextField
            key={name}
            name={name}
            type={kinds[name]}
            label={words(`fields.${name}`)}
            hint={words(`hints.${name}`)}
            wrong={problem ? words(`wrong.${problem as 'needed'}`) : undefined}
            defaultValue={typed(name, profile[name])}
          />
        )
      })}
      <SubmitButton look="full" className="justify-self-start">
        {words('save')}
      </SubmitButton>
    </form>
  )
}
