import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'

export const widePage = 'mx-auto w-full max-w-[1180px] px-4 sm:px-8'

/** The top of every public page: mark, name, ways within the page. */
export function FrontHeader({ children }: { children?: ReactNode }) {
  const words = useTranslations()
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-vel focus:p-3">
        {words('shell.skip')}
      </a>
      <header className={`${widePage} flex flex-wrap items-center gap-x-7 gap-y-1 py-3.5`}>
        <Link
          href="/"
          className="me-auto flex min-h-12 items-center gap-3 text-xl font-bold tracking-tight text-inkt no-underline"
        >
          <Logo size={44} />
          <bdi>{words('product.name')}</bdi>
        </Link>
        {children}
      </header>
    </>
  )
}
