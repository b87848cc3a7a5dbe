import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

/** A native button: works in a form before any script has loaded. A submit button unless told otherwise. */
export function Button({
  look,
  className,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook | undefined }) {
  return <button type={type} className={buttonLook(look, className)} {...rest} />
}
