'use client'
import { useActionState } from 'react'
import type { ActionState } from '@/lib/foundation/action'

/** A form's server action as a page hands it over. */
export type Act<T, R extends string> = (
  state: ActionState<T, R>,
  form: FormData,
) => Promise<ActionState<T, R>>

/**
 * A form that keeps what was typed when it cannot be saved. `wrong` gives the first complaint about a field,
 * `typed` what stood in it, `refusal` why the whole was refused, `isDone` whether it was saved.
 */
export function useForm<T, R extends string>(act: Act<T, R>) {
  const [state, submit] = useActionState<ActionState<T, R>, FormData>(act as never, { status: 'idle' })
  const kept = 'typed' in state ? state.typed : undefined
  return {
    submit,
    state,
    typed: (name: string, stored = '') => (kept ? (kept[name] ?? '') : stored),
    wrong: (name: string) => (state.status === 'invalid' ? state.fields[name]?.[0] : undefined),
    refusal: state.status === 'refused' ? state.refusal : null,
    isDone: state.status === 'done',
    keeps: kept !== undefined,
  }
}
