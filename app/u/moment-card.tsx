import type { ReactNode } from 'react'
import { BigMoment, Facts, TableCard } from '@/components/paper/card'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import type { Visit } from './visit'

type Seat = { startsAt: Date; endsAt: Date; roomName: string | null; teacherName: string }
type MomentCardProps = {
  visit: Visit
  child: FamilyChild
  moment: Seat
  notes: { child: string; home: string; school: string }
  heading?: ReactNode
  children?: ReactNode
}

/** The table of one conversation with its moment, very big: pupil, home, school; where; what comes before or after. */
export function MomentCard({ visit, child, moment, notes, heading, children }: MomentCardProps) {
  const { t, date, time, name, family } = visit
  const school = family.school.name
  const place = moment.roomName ? t('place', { school, room: moment.roomName }) : school
  const beside = neighbourOf(visit, child, moment)
  return (
    <TableCard
      label={t('atTable')}
      places={[
        { voice: 'child', name: child.givenName, note: notes.child, comes: true },
        { voice: 'home', name: t('you'), note: notes.home, comes: true },
        { voice: 'school', name: moment.teacherName, note: notes.school, comes: true },
      ]}
    >
      {heading}
      <BigMoment
        date={date(moment.startsAt)}
        time={time(moment.startsAt)}
        until={t('until', { time: time(moment.endsAt) })}
      />
      <Facts
        facts={[
          { icon: 'school', text: place },
          ...(beside
            ? [
                {
                  icon: 'siblings' as const,
                  text: t(beside.startsAt < moment.startsAt ? 'siblingBefore' : 'siblingAfter', {
                    sibling: name(beside.givenName),
                    time: time(beside.startsAt),
                  }),
                },
              ]
            : []),
        ]}
      />
      {children}
    </TableCard>
  )
}

/** A brother's or sister's conversation on the same day, the nearest in time. */
function neighbourOf({ family, date }: Visit, child: FamilyChild, { startsAt }: Seat) {
  const sameDay = family.children.flatMap(({ id, givenName, moment }) =>
    moment && id !== child.id && date(moment.startsAt) === date(startsAt)
      ? [{ givenName, startsAt: moment.startsAt }]
      : [],
  )
  const distance = (other: { startsAt: Date }) => Math.abs(other.startsAt.getTime() - startsAt.getTime())
  return sameDay.sort((a, b) => distance(a) - distance(b))[0]
}
