import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords, fieldLook } from './field'

type Props = Omit<ComponentProps<'textarea'>, 'name' | 'className'> & FieldWords & { name: string }

/** Several lines to type in. */
export function TextArea({ label, hint, wrong, id, rows = 4, ...rest }: Props) {
  const fieldId = id ?? rest.name
  return (
    <Field id={fieldId} label={label} hint={hint} wrong={wrong}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        className={fieldLook}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(fieldId, { label, hint, wrong })}
      />
    </Field>
  )
}
