'use client'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = {
  href: Route
  /** Every address of the navigation: the longest one the page lies under is the current one. */
  all: readonly string[]
  look: string
  currentLook: string
  otherLook: string
  /** True for a page without script: a plain link, nothing is fetched ahead. */
  isPaper?: boolean | undefined
  children: ReactNode
}

/** A door of the navigation that knows whether one stands in its room. */
export function ShellLink({ href, all, look, currentLook, otherLook, isPaper, children }: Props) {
  const path = usePathname()
  const here = all
    .filter((address) => path === address || path.startsWith(`${address}/`))
    .sort((a, b) => b.length - a.length)[0]
  const isCurrent = here === href
  const Anchor = isPaper ? 'a' : Link
  return (
    <Anchor
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={`${look} ${isCurrent ? currentLook : otherLook}`}
    >
      {children}
    </Anchor>
  )
}
