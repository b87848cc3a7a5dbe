import 'server-only'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import type { Actor, Role } from './actor'
import { guard } from './guard'
import { NotFound, type Result } from './result'
import { requireActor } from './session'

/** What the person typed, by field, so that nothing is lost. */
export type Typed = Readonly<Record<string, string>>

export type ActionState<T, R extends string> =
  | { status: 'idle' }
  | { status: 'invalid'; fields: Partial<Record<string, string[]>>; typed: Typed }
  | { status: 'refused'; refusal: R; typed: Typed }
  | { status: 'done'; value: T }

/**
 * Makes a form's server action: first who, then what, then the command.
 * @param role who may call it at all; the command still asks its own policy
 * @param command receives the actor, the validated input and the moment of asking
 */
export function action<Input extends z.ZodType, T, R extends string>(
  role: Role | readonly Role[] | undefined,
  input: Input,
  command: (actor: Actor, input: z.output<Input>, now: Date) => Promise<Result<T, R>>,
) {
  // Without script the framework calls with other arguments than with it; the form is the last one in any case.
  async function submit(...received: [ActionState<T, R>, FormData] | [FormData]): Promise<ActionState<T, R>> {
    const actor = await requireActor(role)
    const form = received.at(-1)
    if (!(form instanceof FormData)) notFound()
    const typed = typedIn(form)
    const parsed = input.safeParse(readForm(form))
    if (!parsed.success) return { status: 'invalid', fields: z.flattenError(parsed.error).fieldErrors, typed }
    try {
      const result = await command(actor, parsed.data, new Date())
      if (!result.ok) return { status: 'refused', refusal: result.refusal, typed }
      refresh()
      return { status: 'done', value: result.value }
    } catch (error) {
      if (error instanceof NotFound) notFound()
      throw error
    }
  }
  return guard('actor', submit)
}

/** A form as plain values: one value stays itself, a repeated field becomes a list, React's own fields are left out. */
function readForm(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

/** The text fields of a form, to show again. */
const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('$ACTION'),
    ),
  )
