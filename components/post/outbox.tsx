import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { type Filter, Filters } from '@/components/teacher/filters'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/pages'
import type { Page } from '@/lib/foundation/pages'
import type { OutboxLine } from '@/lib/post/outbox/queries'
import { type Standing, standings } from '@/lib/post/outbox/rules'
import { OutboxTable } from './outbox-table'

type Props = Omit<ComponentProps<typeof OutboxTable>, 'lines'> & {
  counts: Record<Standing, number>
  page: Page<OutboxLine>
  filters: readonly Filter[]
  search: ComponentProps<typeof Filters>['search']
  hrefOf: (page: string) => Route
}

/** The school's outbox: first the numbers, then a part of the messages, fifty at a time. */
export function OutboxScreen({ counts, page, filters, search, hrefOf, place, retry }: Props) {
  const words = useTranslations('post')
  if (standings.every((standing) => counts[standing] === 0))
    return (
      <EmptyState title={words('empty')}>
        <p className="text-inkt-2">{words('emptyMore')}</p>
      </EmptyState>
    )
  return (
    <section className="grid gap-3">
      <Counts counts={counts} />
      <Filters label={words('show')} filters={filters} search={search} />
      {page.count === 0 ? <p className="text-inkt-2">{words('noneFound')}</p> : null}
      {page.count > 0 ? <OutboxTable lines={page.rows} place={place} retry={retry} /> : null}
      <Pages label={words('pages')} page={page.page} pages={page.pages} hrefOf={hrefOf} />
    </section>
  )
}

function Counts({ counts }: { counts: Record<Standing, number> }) {
  const words = useTranslations('post')
  return (
    <ul aria-label={words('counts')} className="flex flex-wrap gap-x-6 gap-y-1 border-y-3 border-lijn py-2">
      {standings
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <li key={standing} className="flex items-baseline gap-2">
            <b className="text-2xl">{counts[standing]}</b>
            {words(`standings.${standing}`)}
          </li>
        ))}
    </ul>
  )
}
