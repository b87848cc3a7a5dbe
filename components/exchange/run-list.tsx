import { useTranslations } from 'next-intl'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import type { ImportRunLine } from '@/lib/people/exchange/runs/queries'
import { Table } from '../ui/table'

/** What was taken over before, newest first. */
export function RunList({ runs, place }: { runs: readonly ImportRunLine[]; place: Place }) {
  const words = useTranslations('exchange.runs')
  if (runs.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-xl">{words('title')}</h2>
      <Table
        caption={words('title')}
        rows={runs}
        rowKey={(run) => run.id}
        columns={[
          {
            key: 'at',
            label: words('at'),
            cell: ({ at }) => `${spokenDate(at, place)}, ${spokenTime(at, place)}`,
          },
          { key: 'kind', label: words('kind'), cell: ({ kind }) => words(kind) },
          { key: 'by', label: words('by'), cell: ({ by }) => <bdi>{by ?? words('operator')}</bdi> },
          {
            key: 'changes',
            label: words('changes'),
            cell: ({ counts }) => counts['changes'] ?? 0,
            end: true,
          },
        ]}
      />
    </section>
  )
}
