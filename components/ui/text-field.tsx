import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords, fieldLook } from './field'

type Props = Omit<ComponentProps<'input'>, 'name' | 'className'> &
  FieldWords & { name: string; look?: string | undefined }

/** One line to type in; `wrong` says what to change, `defaultValue` keeps what was typed. Also for e-mail, phone, code and file. */
export function TextField({ label, hint, wrong, id, look = '', ...rest }: Props) {
  const fieldId = id ?? rest.name
  return (
    <Field id={fieldId} label={label} hint={hint} wrong={wrong}>
      <input
        type="text"
        {...rest}
        id={fieldId}
        className={`${fieldLook} ${look}`}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(fieldId, { label, hint, wrong })}
      />
    </Field>
  )
}
