import { addHours } from 'date-fns'
import { createRound } from '@/lib/conversations/rounds/commands'
import { schoolDaysOf } from '@/lib/conversations/rounds/rules'
import { asSystem } from '@/lib/foundation/db'
import { operatorActor } from '@/lib/foundation/facts'
import { type CalendarDate, type ClockTime, dateOf, instant, plusDays } from '@/lib/foundation/time'
import { bookSome } from './bookings'
import { demoSchool } from './school'

/** The demo's round that still has conversations to come, or null. */
export const readDemoRound = (now: Date) =>
  asSystem('seed-demo', demoSchool, (db) =>
    db.round.findFirst({
      where: { schoolId: demoSchool, closesAt: { gt: now } },
      orderBy: { closesAt: 'desc' },
      select: { id: true, closesAt: true },
    }),
  )

/** Opens a round since yesterday, with conversations on school days of the next two weeks, a third of them booked. */
export async function makeDemoRound(now: Date): Promise<void> {
  const leader = await operatorActor(demoSchool, now)
  const startsOn = mondayAfter(dateOf(now, leader.timeZone))
  const endsOn = plusDays(startsOn, 11)
  const groups = await readClasses()
  const days = schoolDaysOf(startsOn, endsOn)
  const made = await createRound(
    leader,
    {
      yearId: groups[0]?.yearId ?? '',
      name: 'Startgesprekken',
      minutes: 20,
      bufferMinutes: 5,
      startsOn,
      endsOn,
      opensAt: addHours(now, -24),
      closesAt: instant(endsOn, '18:00', leader.timeZone),
      groupIds: groups.map(({ id }) => id),
      windows: groups.flatMap((group) => windowsOf(group, days)),
    },
    now,
  )
  if (made.ok) await bookSome(made.value.roundId, now)
}

type Class = { id: string; yearId: string; teachers: string[]; roomId: string | null }

function readClasses(): Promise<Class[]> {
  return asSystem('seed-demo', demoSchool, async (db) => {
    const rooms = await db.room.findMany({ where: { schoolId: demoSchool }, orderBy: { name: 'asc' } })
    const groups = await db.group.findMany({
      where: { schoolId: demoSchool },
      orderBy: { name: 'asc' },
      select: {
        id: true,
        yearId: true,
        teachers: { select: { personId: true }, orderBy: { personId: 'asc' } },
      },
    })
    return groups.map(({ id, yearId, teachers }, i) => ({
      ...{ id, yearId, roomId: rooms[i]?.id ?? null },
      teachers: teachers.map(({ personId }) => personId),
    }))
  })
}

/** Afternoons, and an evening a week; teachers who share a class take turns. */
function windowsOf({ id: groupId, teachers, roomId }: Class, days: CalendarDate[]) {
  return days.flatMap((date, i) => {
    const teacherId = teachers[i % Math.max(1, teachers.length)]
    const [from, until]: [ClockTime, ClockTime] = i % 5 === 3 ? ['18:30', '20:30'] : ['14:45', '17:00']
    return teacherId && i % 5 !== 2 ? [{ groupId, teacherId, roomId, date, from, until }] : []
  })
}

function mondayAfter(today: CalendarDate): CalendarDate {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return plusDays(today, (8 - weekday) % 7 || 7)
}
