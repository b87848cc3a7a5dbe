import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { type CalendarDate, instant, type Place, spokenDate } from '@/lib/foundation/time'

type Round = { id: string; name: string; startsOn: CalendarDate; endsOn: CalendarDate }

/** The rounds one can write letters for, newest first. */
export function RoundList({ rounds, place }: { rounds: Round[]; place: Place }) {
  const words = useTranslations('letters')
  const dayOf = (date: CalendarDate) => spokenDate(instant(date, '12:00', place.timeZone), place)
  if (rounds.length === 0) return <EmptyState title={words('noRounds')} />
  return (
    <ul className="grid gap-3">
      {rounds.map((round) => (
        <li
          key={round.id}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b-2 border-lijn-zacht pb-3"
        >
          <div className="me-auto">
            <h2 className="text-xl">{round.name}</h2>
            <p className="text-inkt-2">
              {words('period', { from: dayOf(round.startsOn), until: dayOf(round.endsOn) })}
            </p>
          </div>
          <LinkButton href={`/leiding/brieven/${round.id}` as Route}>{words('doing')}</LinkButton>
        </li>
      ))}
    </ul>
  )
}
