import { Small } from '@/components/paper/text'
import type { Visit } from './visit'

/** True while the family itself can choose another time. */
export const canChange = ({ isOpen, now }: Visit, startsAt: Date) => isOpen && now < startsAt

/** Until when the family can choose another time, or whom to call when that is over. */
export function ChangeNote({ visit, startsAt }: { visit: Visit; startsAt: Date }) {
  const { t, date, time, now, family } = visit
  const { closesAt } = family.round
  const until = closesAt < startsAt ? closesAt : startsAt
  if (now >= startsAt) return null
  return (
    <Small>
      {canChange(visit, startsAt)
        ? t('canChange', { date: date(until), time: time(until) })
        : t('changeByPhone')}
    </Small>
  )
}
