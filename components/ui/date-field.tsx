import type { ComponentProps } from 'react'
import { TextField } from './text-field'

/** A date (yyyy-mm-dd), picked with the device's own calendar. */
export function DateField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'look'>) {
  return <TextField {...props} type="date" look="max-w-56" />
}
