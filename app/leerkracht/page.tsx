import { addDays } from 'date-fns'
import { getTranslations } from 'next-intl/server'
import { DayList } from '@/components/teacher/day-list'
import { TableCard } from '@/components/teacher/table-card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { readOwnTables } from '@/lib/conversations/tables/queries'
import { dayOf } from '@/lib/conversations/tables/rules'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { dateOf, instant, spokenDate } from '@/lib/foundation/time'
import { placeOf } from '../place'
import { childHref } from './addresses'

export default async function TodayPage() {
  const actor = await requireActor('teacher')
  const [words, place, now] = [await getTranslations('teacher'), await placeOf(actor), new Date()]
  const midnight = instant(dateOf(now, actor.timeZone), '00:00', actor.timeZone)
  const tables = await readTogether(actor, () => readOwnTables(actor, midnight, addDays(midnight, 60)))
  const { next, today, later, past } = dayOf(tables, now, actor.timeZone)
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-5">
      <PageHeading title={words('today')} note={spokenDate(now, place)} />
      {next ? <TableCard table={next} now={now} place={place} me={actor.personId} /> : null}
      {!next && past.length === 0 ? (
        <EmptyState title={words('noneToday')}>
          <p className="text-inkt-2">{words(later.length > 0 ? 'noneTodayLater' : 'noneAtAll')}</p>
        </EmptyState>
      ) : null}
      {today.length > 0 ? (
        <DayList title={words('soon')} tables={today} place={place} hrefOf={childHref} />
      ) : null}
      {later.length > 0 ? (
        <DayList title={words('later')} tables={later} place={place} hrefOf={childHref} showsDate />
      ) : null}
      {past.length > 0 ? (
        <DayList title={words('past')} tables={past} place={place} hrefOf={childHref} />
      ) : null}
    </div>
  )
}
