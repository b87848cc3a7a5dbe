import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { GroupLine } from '@/lib/people/children/rules'

type Row = GroupLine & { withMoment: number | null }
type Props = { rows: readonly Row[]; hrefOf: (groupId: string) => Route }

/** Every class of this year with who teaches it and how many children have a moment. */
export function GroupsTable({ rows, hrefOf }: Props) {
  const words = useTranslations('leader')
  return (
    <Table
      caption={words('groups')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'group',
          label: words('group'),
          cell: (row) => (
            <Link
              href={hrefOf(row.id)}
              className="inline-flex min-h-9 items-center text-inkt decoration-lijn decoration-2"
            >
              {row.name}
            </Link>
          ),
        },
        {
          key: 'teachers',
          label: words('teachers'),
          cell: (row) =>
            row.teachers.length > 0 ? (
              row.teachers.map((teacher) => teacher.name).join(', ')
            ) : (
              <b className="text-klei">{words('noTeacher')}</b>
            ),
        },
        { key: 'children', label: words('children'), cell: (row) => row.children, end: true },
        {
          key: 'moment',
          label: words('withMoment'),
          cell: (row) =>
            row.withMoment === null ? '' : words('xOfY', { with: row.withMoment, children: row.children }),
          end: true,
        },
      ]}
    />
  )
}
