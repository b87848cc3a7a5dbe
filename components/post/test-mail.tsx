'use client'
import { useActionState } from 'react'
import { Pictogram } from '@/components/ui/pictogram'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ActionState } from '@/lib/foundation/action'

type State = ActionState<{ address: string }, 'no-address'>
type Props = {
  submit: (state: State, form: FormData) => Promise<State>
  /** `done` holds {address} */
  words: { test: string; noAddress: string; done: string }
}

/** Asks for a mail to oneself; it goes the way of all post, so it proves the whole way. */
export function TestMail({ submit, words }: Props) {
  const [state, send] = useActionState(submit, { status: 'idle' })
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <p role="status" className="text-inkt-2">
        {state.status === 'done' ? words.done.replace('{address}', state.value.address) : null}
        {state.status === 'refused' ? words.noAddress : null}
      </p>
      <SubmitButton look="line">
        <Pictogram name="mail" size={24} />
        {words.test}
      </SubmitButton>
    </form>
  )
}
