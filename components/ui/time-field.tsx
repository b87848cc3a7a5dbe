import type { ComponentProps } from 'react'
import { TextField } from './text-field'

/** A time of day (hh:mm) in the school's zone, picked with the device's own clock. */
export function TimeField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'look'>) {
  return <TextField {...props} type="time" look="max-w-36" />
}
