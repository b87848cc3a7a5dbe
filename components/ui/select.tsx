import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords, fieldLook } from './field'

export type Option = { value: string; label: string; lang?: string | undefined }
type Props = Omit<ComponentProps<'select'>, 'name' | 'className' | 'children'> &
  FieldWords & { name: string; options: readonly Option[]; empty?: string | undefined }

/** One of a short list, with the device's own picker. `empty` is the words of "nothing chosen yet". */
export function Select({ label, hint, wrong, id, options, empty, ...rest }: Props) {
  const fieldId = id ?? rest.name
  return (
    <Field id={fieldId} label={label} hint={hint} wrong={wrong}>
      <select
        {...rest}
        id={fieldId}
        className={`${fieldLook} cursor-pointer`}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(fieldId, { label, hint, wrong })}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
