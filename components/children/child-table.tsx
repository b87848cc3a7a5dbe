import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Place } from '@/lib/foundation/time'
import type { ListedChild } from '@/lib/people/children/rules'
import { ChildChips } from './child-chips'
import { MomentMark } from './moment-mark'
import { PlanLink } from './plan-link'

export type ChildRow = ListedChild & { moments: Date[]; groupName?: string | undefined }
type Props = {
  caption: string
  rows: readonly ChildRow[]
  /** Address of one child's page, which is written in the access log. */
  hrefOf: (childId: string) => Route
  /** Where a moment is planned for a parent on the phone. */
  planHrefOf?: ((childId: string) => Route) | undefined
  now: Date
  place: Place
}

/** Children of a class, who has no moment first, with what changes planning. */
export function ChildTable({ caption, rows, hrefOf, planHrefOf, now, place }: Props) {
  const words = useTranslations('teacher')
  const showsGroup = rows.some((row) => row.groupName)
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: words('child'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link href={hrefOf(row.id)} className="py-1 text-inkt decoration-lijn decoration-2">
                <bdi>{row.name}</bdi>
              </Link>
              <ChildChips child={row} />
            </span>
          ),
        },
        ...(showsGroup
          ? [{ key: 'group', label: words('group'), cell: (row: ChildRow) => row.groupName ?? '' }]
          : []),
        {
          key: 'moment',
          label: words('moment'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-4">
              <MomentMark moments={row.moments} now={now} place={place} />
              {planHrefOf ? <PlanLink child={row} href={planHrefOf(row.id)} /> : null}
            </span>
          ),
        },
      ]}
    />
  )
}
