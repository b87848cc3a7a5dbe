import type { HTMLInputTypeAttribute } from 'react'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'

/** A value the form carries along. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

type CheckRowProps = {
  name: string
  value?: string | undefined
  label: string
  icon?: PictogramName | undefined
  checked?: boolean | undefined
}

/** One thing to tick, picture and word, over the whole width. */
export function CheckRow({ name, value = 'on', label, icon, checked }: CheckRowProps) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {icon ? <Pictogram name={icon} /> : null}
      <span>{label}</span>
    </label>
  )
}

type RadioRowProps = CheckRowProps & { value: string }

/** One of several answers, over the whole width. */
export function RadioRow({ name, value, label, icon, checked }: RadioRowProps) {
  return (
    <label className="check">
      <input type="radio" name={name} value={value} defaultChecked={checked} required />
      {icon ? <Pictogram name={icon} /> : null}
      <span>{label}</span>
    </label>
  )
}

type TextFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  value?: string | undefined
  type?: HTMLInputTypeAttribute
  autoComplete?: string | undefined
  required?: boolean | undefined
  lines?: number
  code?: boolean | undefined
  inputMode?: 'numeric' | undefined
}

/** A field with its label above it; `wrong` says what to change, `value` keeps what was typed, `code` is for letter codes. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    wrong,
    value,
    type = 'text',
    autoComplete,
    required,
    lines,
    code,
    inputMode,
  } = props
  const about = [wrong ? `${name}-wrong` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ')
  const shared = {
    id: name,
    name,
    required,
    autoComplete,
    defaultValue: value,
    className: code ? 'field code' : 'field',
    'aria-invalid': wrong ? (true as const) : undefined,
    'aria-describedby': about || undefined,
  }
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {wrong ? (
        <p className="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      ) : null}
      {lines ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input
          type={type}
          inputMode={inputMode}
          {...shared}
          {...(code ? { autoCapitalize: 'characters', spellCheck: false } : {})}
        />
      )}
      {hint ? (
        <p className="small" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
