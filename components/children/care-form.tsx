'use client'
import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type Act, useForm } from '@/components/ui/use-form'

type Props = {
  childId: string
  today: string
  supervisors: readonly { id: string; name: string }[]
  act: Act<{ id: string }, 'no-supervisor'>
}

/** Records who cares for a child; what was typed stays when it cannot be saved. */
export function CareForm({ childId, today, supervisors, act }: Props) {
  const words = useTranslations('teacher.care')
  const { submit, typed, wrong, refusal, isDone, state } = useForm(act)
  const only = supervisors.length === 1 ? supervisors[0]?.id : undefined
  const told = (name: 'personId' | 'fromOn' | 'untilOn' | 'reason') =>
    wrong(name) ? words(`wrong.${name}`) : undefined
  return (
    <form action={submit} className="grid gap-4">
      {isDone ? <Notice kind="done" title={words('saved')} /> : null}
      {refusal ? <Notice kind="error" title={words(`wrong.${refusal}`)} /> : null}
      <input type="hidden" name="childId" value={childId} />
      <Select
        // A select keeps no default after it was sent: a new one does.
        key={JSON.stringify(state)}
        name="personId"
        label={words('person')}
        wrong={told('personId')}
        options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        empty={only ? undefined : words('choose')}
        defaultValue={typed('personId', only)}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateField
          name="fromOn"
          label={words('from')}
          wrong={told('fromOn')}
          defaultValue={typed('fromOn', today)}
        />
        <DateField
          name="untilOn"
          label={words('until')}
          hint={words('untilHint')}
          wrong={told('untilOn')}
          defaultValue={typed('untilOn')}
        />
      </div>
      <TextField
        name="reason"
        id="care-reason"
        label={words('reason')}
        hint={words('reasonHint')}
        wrong={told('reason')}
        defaultValue={typed('reason')}
        maxLength={300}
      />
      <SubmitButton className="justify-self-start">{words('record')}</SubmitButton>
    </form>
  )
}
