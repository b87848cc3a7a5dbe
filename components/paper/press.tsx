import type { ReactNode } from 'react'
import { Pictogram } from '@/components/ui/pictogram'

/** What is pressed: a link when it only shows something, a submit button when it does something. */
export type Press = { href: string } | { name?: string | undefined; value?: string | undefined }

/** The plain element under every thing one presses on paper. */
export function PressArea({
  press,
  className,
  children,
}: {
  press: Press
  className: string
  children: ReactNode
}) {
  if ('href' in press) {
    return (
      <a className={className} href={press.href}>
        {children}
      </a>
    )
  }
  return (
    <button className={className} type="submit" name={press.name} value={press.value}>
      {children}
    </button>
  )
}

type ButtonProps = { press?: Press; children: ReactNode }

/** The one filled button of a page. */
export function PrimaryButton({ press = {}, children }: ButtonProps) {
  return (
    <PressArea press={press} className="btn full">
      {children}
    </PressArea>
  )
}

/** Every other button: a line round it. */
export function LineButton({ press = {}, children }: ButtonProps) {
  return (
    <PressArea press={press} className="btn">
      {children}
    </PressArea>
  )
}

/** An underlined word one can press, for what is seldom needed. */
export function WordButton({ press = {}, children }: ButtonProps) {
  return (
    <PressArea press={press} className="btn bare">
      {children}
    </PressArea>
  )
}

/** The way back, above a heading. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="btn bare back" href={href}>
      <Pictogram name="back" size={22} />
      {children}
    </a>
  )
}

/** Buttons beside each other, under each other where it is narrow. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btns">{children}</div>
}
