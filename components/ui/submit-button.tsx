'use client'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** A submit button that cannot be pressed twice while its form is on its way. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...props}
      aria-disabled={pending}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    />
  )
}
