'use client'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'

type Props = {
  hidden: Readonly<Record<string, string>>
  act: Act<{ conversationId: string }, 'not-movable' | 'changed-meanwhile'>
}

/** Cancels for a parent who called, after one more look. */
export function CancelForm({ hidden, act }: Props) {
  const words = useTranslations('teacher.behalf')
  const { submit, refusal } = useForm(act)
  return (
    <Disclosure summary={words('cancel')} open={refusal !== null}>
      <form action={submit} className="grid justify-items-start gap-3">
        {refusal ? <Notice kind="attention" title={words(`refused.${refusal}`)} /> : null}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{words('cancelText')}</p>
        <SubmitButton>{words('cancelYes')}</SubmitButton>
      </form>
    </Disclosure>
  )
}
