import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ChildChips } from '@/components/children/child-chips'
import type { ChildRow } from '@/components/children/child-table'
import { PlanLink } from '@/components/children/plan-link'
import { Table } from '@/components/ui/table'

type Props = {
  rows: readonly ChildRow[]
  caption: string
  planHrefOf: (childId: string) => Route
}

/** Children with whom to phone: parents who decide, their numbers, and whether mail arrives. */
export function CallList({ rows, caption, planHrefOf }: Props) {
  const words = useTranslations('leader')
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'child',
          label: words('child'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <bdi>{row.name}</bdi>
              <ChildChips child={row} />
              <PlanLink child={row} href={planHrefOf(row.id)} />
            </span>
          ),
        },
        { key: 'group', label: words('group'), cell: (row) => row.groupName ?? '' },
        { key: 'call', label: words('whoToCall'), cell: (row) => <Phones row={row} /> },
      ]}
    />
  )
}

function Phones({ row }: { row: ChildRow }) {
  const words = useTranslations('leader')
  if (row.phones.length === 0) return <span className="text-inkt-2">{words('nobodyToCall')}</span>
  return (
    <span className="grid gap-1">
      {row.phones.map(({ name, phone, isBounced }) => (
        <span key={`${name} ${phone}`} className="flex flex-wrap items-center gap-x-3">
          <bdi>{name}</bdi>
          {phone ? (
            <a
              href={`tel:${phone.replace(/[^+\d]/g, '')}`}
              className="inline-flex min-h-9 items-center font-bold"
            >
              <bdi dir="ltr">{phone}</bdi>
            </a>
          ) : (
            <span className="text-inkt-2">{words('noPhone')}</span>
          )}
          {isBounced ? <b className="text-klei">{words('bounced')}</b> : null}
        </span>
      ))}
    </span>
  )
}
