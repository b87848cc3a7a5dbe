import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { Caller } from '@/lib/conversations/behalf/rules'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'

type Props = { moment: NonNullable<Caller['moment']>; place: Place; children?: ReactNode }

/** The conversation that stands, its time as the biggest thing. */
export function PlannedCard({ moment, place, children }: Props) {
  const words = useTranslations('teacher.behalf')
  return (
    <Card label={words('planned')}>
      <p className="text-inkt-2">{words('planned')}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="text-4xl font-extrabold tabular-nums">{spokenTime(moment.startsAt, place)}</bdi>
        <span className="text-xl font-bold">{spokenDate(moment.startsAt, place)}</span>
      </p>
      <p className="text-inkt-2">
        {[
          words('until', { time: spokenTime(moment.endsAt, place) }),
          words('with', { names: moment.teachers.join(', ') }),
          moment.roomName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {children}
    </Card>
  )
}
