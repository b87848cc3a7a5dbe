import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

type Props = {
  label: string
  page: number
  pages: number
  hrefOf: (page: string) => Route
}

/** Where one is in a long list, and the pages beside it. Nothing when there is one page. */
export function Pages({ label, page, pages, hrefOf }: Props) {
  const words = useTranslations('shell')
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {page > 1 ? <LinkButton href={hrefOf(String(page - 1))}>{words('previous')}</LinkButton> : null}
      <span className="text-inkt-2">{words('pageOf', { page, pages })}</span>
      {page < pages ? <LinkButton href={hrefOf(String(page + 1))}>{words('next')}</LinkButton> : null}
    </nav>
  )
}
