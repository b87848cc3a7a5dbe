'use client'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type Act, useForm } from '@/components/ui/use-form'

type Words = { label: string; hint: string; wrong: string; button: string }
type Props = { childId: string; words: Words; act: Act<{ expiresAt: Date }, never> }

/** Asks why somebody wants to look at a child; what was typed stays when it is too short. */
export function AskForm({ childId, words, act }: Props) {
  const { submit, typed, wrong } = useForm(act)
  return (
    <form action={submit} className="grid justify-items-start gap-4">
      <input type="hidden" name="childId" value={childId} />
      <div className="w-full">
        <TextArea
          name="reason"
          rows={3}
          label={words.label}
          hint={words.hint}
          wrong={wrong('reason') ? words.wrong : undefined}
          defaultValue={typed('reason')}
          maxLength={300}
        />
      </div>
      <SubmitButton look="full">{words.button}</SubmitButton>
    </form>
  )
}
