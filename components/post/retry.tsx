'use client'
import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ActionState } from '@/lib/foundation/action'

export type RetryState = ActionState<null, 'already-settled'>
type Props = {
  noticeId: string
  submit: (state: RetryState, form: FormData) => Promise<RetryState>
  words: { retry: string; done: string; settled: string }
}

/** Puts one message back in the queue. */
export function Retry({ noticeId, submit, words }: Props) {
  const [state, send] = useActionState(submit, { status: 'idle' })
  return (
    <form action={send}>
      <input type="hidden" name="noticeId" value={noticeId} />
      {state.status === 'done' || state.status === 'refused' ? (
        <p role="status">{state.status === 'done' ? words.done : words.settled}</p>
      ) : (
        <SubmitButton look="bare">{words.retry}</SubmitButton>
      )}
    </form>
  )
}
