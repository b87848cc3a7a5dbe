'use client'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ActionState } from '@/lib/foundation/action'

type Refusal = 'local-address' | 'over' | 'nobody' | 'no-address'
type Sent = { sent: number }
type State = ActionState<Sent, Refusal>
type Props<Held extends Refusal> = {
  act: (state: ActionState<Sent, Held>, form: FormData) => Promise<ActionState<Sent, Held>>
  fields: Record<string, string>
  /** Null when there is nothing to press; what happened stays on screen. */
  label: string | null
  done: string
  told: string
  refusals: Record<Refusal, string>
}

/** One button that does something, and then says what became of it. Works before any script has loaded. */
export function PressAndTell<Held extends Refusal>(props: Props<Held>) {
  const { act, fields, label, done, told, refusals } = props
  const [state, submit] = useActionState<ActionState<Sent, Held>, FormData>(act, { status: 'idle' })
  const seen: State = state
  return (
    <div className="grid justify-items-start gap-3">
      {seen.status === 'done' ? (
        <Notice kind="done" title={done}>
          <p>{told}</p>
        </Notice>
      ) : null}
      {seen.status === 'refused' ? <Notice kind="attention" title={refusals[seen.refusal]} /> : null}
      {label ? (
        <form action={submit}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton>{label}</SubmitButton>
        </form>
      ) : null}
    </div>
  )
}
