import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { type CalendarDate, instant, type Place, shortDate } from '@/lib/foundation/time'

export type RoundRow = {
  id: string
  name: string
  yearName: string
  minutes: number
  startsOn: CalendarDate
  endsOn: CalendarDate
  opensAt: Date
  closesAt: Date
  groupIds: string[]
}

/** Rounds of the school, the newest first. */
export function RoundsTable({ rounds, place }: { rounds: readonly RoundRow[]; place: Place }) {
  const words = useTranslations('round')
  const day = (date: CalendarDate) => shortDate(instant(date, '12:00', place.timeZone), place)
  return (
    <Table
      caption={words('rounds')}
      rows={rounds}
      rowKey={(round) => round.id}
      columns={[
        {
          key: 'name',
          label: words('name'),
          cell: (round) => (
            <Link
              href={`/leiding/brieven/${round.id}`}
              className="inline-flex min-h-9 items-center text-inkt decoration-lijn decoration-2"
            >
              {round.name}
            </Link>
          ),
        },
        {
          key: 'when',
          label: words('period'),
          cell: (round) => words('fromUntil', { from: day(round.startsOn), until: day(round.endsOn) }),
        },
        {
          key: 'choose',
          label: words('choosing'),
          cell: (round) =>
            words('fromUntil', {
              from: shortDate(round.opensAt, place),
              until: shortDate(round.closesAt, place),
            }),
        },
        { key: 'minutes', label: words('minutes'), cell: (round) => round.minutes, end: true },
        { key: 'groups', label: words('groups'), cell: (round) => round.groupIds.length, end: true },
      ]}
    />
  )
}
