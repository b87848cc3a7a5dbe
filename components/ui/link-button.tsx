import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

/** A link that looks like a button, for going somewhere; doing something is a Button in a form. */
export function LinkButton({
  look,
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook | undefined }) {
  return <Link className={buttonLook(look, className)} {...rest} />
}
