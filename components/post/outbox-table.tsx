import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Table } from '@/components/ui/table'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import type { OutboxLine } from '@/lib/post/outbox/queries'
import { isProblem, kindInWords } from '@/lib/post/outbox/rules'
import { Retry } from './retry'
import { Standing } from './standing'

type Props = {
  lines: readonly OutboxLine[]
  place: Place
  retry: ComponentProps<typeof Retry>['submit']
}

/** Messages with where each stands. */
export function OutboxTable({ lines, place, retry }: Props) {
  const words = useTranslations('post')
  const retryWords = { retry: words('retry'), done: words('retryDone'), settled: words('retrySettled') }
  return (
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
            isProblem(line) ? <Retry noticeId={line.id} submit={retry} words={retryWords} /> : null,
        },
      ]}
    />
  )
}

function ReadLink({ line, children }: { line: OutboxLine; children: string }) {
  return (
    <Link href={`/leiding/post/${line.id}` as Route} className="underline underline-offset-4">
      {children}
    </Link>
  )
}
