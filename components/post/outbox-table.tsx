import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import type { Outbox, OutboxLine } from '@/lib/post/outbox/queries'
import { kindInWords, rowsShown, type Standing as Stand, standings } from '@/lib/post/outbox/rules'
import { Retry } from './retry'
import { Standing } from './standing'

type Props = { outbox: Outbox; place: Place; retry: ComponentProps<typeof Retry>['submit'] }

/** The school's outbox: first the numbers, then every message with where it stands. */
export function OutboxTable({ outbox, place, retry }: Props) {
  const words = useTranslations('post')
  const { lines, counts } = outbox
  if (lines.length === 0)
    return (
      <EmptyState title={words('empty')}>
        <p className="text-inkt-2">{words('emptyMore')}</p>
      </EmptyState>
    )
  const retryWords = { retry: words('retry'), done: words('retryDone'), settled: words('retrySettled') }
  return (
    <section className="grid gap-3">
      <Counts counts={counts} />
      <Table
        caption={words('outbox')}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'person', label: words('person'), cell: (line) => <bdi>{line.recipient}</bdi> },
          {
            key: 'kind',
            label: words('kind'),
            cell: (line) => <ReadLink line={line}>{words(`kinds.${kindInWords(line.kind)}`)}</ReadLink>,
          },
          {
            key: 'standing',
            label: words('standing'),
            cell: (line) => <Standing standing={line.standing} why={line.why} />,
          },
          {
            key: 'time',
            label: words('time'),
            cell: (line) => `${spokenDate(line.at, place)}, ${spokenTime(line.at, place)}`,
          },
          {
            key: 'actions',
            label: words('actions'),
            cell: (line) =>
              mayRetry(line) ? <Retry noticeId={line.id} submit={retry} words={retryWords} /> : null,
          },
        ]}
      />
      {lines.length === rowsShown ? (
        <p className="text-inkt-2">{words('shown', { count: rowsShown })}</p>
      ) : null}
    </section>
  )
}

const mayRetry = ({ standing, why }: OutboxLine) =>
  standing === 'failed' || standing === 'bounced' || why === 'no-address' || why === 'gave-up'

function ReadLink({ line, children }: { line: OutboxLine; children: string }) {
  return (
    <Link href={`/leiding/post/${line.id}` as Route} className="underline underline-offset-4">
      {children}
    </Link>
  )
}

function Counts({ counts }: { counts: Record<Stand, number> }) {
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
