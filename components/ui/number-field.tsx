import type { ComponentProps } from 'react'
import { TextField } from './text-field'

/** A whole number, with the number keys of a phone. */
export function NumberField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'look'>) {
  return <TextField {...props} type="number" inputMode="numeric" look="max-w-32" />
}
