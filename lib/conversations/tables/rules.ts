import { type CalendarDate, dateOf } from '@/lib/foundation/time'

/** A child, guardian or professional at the table, and in which form they come. */
export type Seat = { id: string; name: string; presence: string }

/** One conversation with who comes. */
export type Table = {
  id: string
  startsAt: Date
  endsAt: Date
  roomName: string | null
  children: (Seat & { groupName: string | null })[]
  guardians: (Seat & { relation: string; interpreter: string | null })[]
  staff: Seat[]
}

/** `now` while it lasts, `later` before, `past` after. */
export function phaseOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date) {
  if (now >= endsAt) return 'past' as const
  return now >= startsAt ? ('now' as const) : ('later' as const)
}

type Period = { startsOn: CalendarDate; endsOn: CalendarDate }

/** The round people mean today: the one that goes on or comes next, else the last that was; null without any. */
export function roundOfToday<R extends Period>(rounds: readonly R[], today: CalendarDate): R | null {
  const ahead = rounds.filter((round) => round.endsOn >= today)
  const soonest = ahead.sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0]
  return soonest ?? [...rounds].sort((a, b) => b.endsOn.localeCompare(a.endsOn))[0] ?? null
}

/** Totals of a school: children without a moment first. */
export function totalsOf(coverage: readonly { children: number; withMoment: number }[]) {
  const children = coverage.reduce((sum, group) => sum + group.children, 0)
  const withMoment = coverage.reduce((sum, group) => sum + group.withMoment, 0)
  return { children, withMoment, without: children - withMoment }
}

/** Classes with most children still without a moment first; who is done stands last. */
export const laggingFirst = <G extends { children: number; withMoment: number; groupName: string }>(
  groups: readonly G[],
) =>
  [...groups].sort(
    (a, b) =>
      b.children - b.withMoment - (a.children - a.withMoment) ||
      a.groupName.localeCompare(b.groupName, 'nl', { numeric: true }),
  )

/** A teacher's conversations from midnight on: the one that goes on or comes next today, the rest of today, what comes on later days, what is over. */
export function dayOf(tables: readonly Table[], now: Date, timeZone: string) {
  const today = dateOf(now, timeZone)
  const ofToday = tables.filter((table) => dateOf(table.startsAt, timeZone) === today)
  const [next = null, ...rest] = ofToday.filter((table) => phaseOf(table, now) !== 'past')
  return {
    next,
    today: rest,
    later: tables.filter((table) => dateOf(table.startsAt, timeZone) > today).slice(0, 12),
    past: ofToday.filter((table) => phaseOf(table, now) === 'past'),
  }
}

/** A moment a class was offered, with the conversation in it when it is taken. */
export type PlannedSlot = {
  id: string
  startsAt: Date
  endsAt: Date
  roomName: string | null
  teacher: string
  table: Table | null
}

/** Moments put under one heading per day and teacher, days first. */
export function columnsOf(slots: readonly PlannedSlot[], timeZone: string) {
  const columns = Map.groupBy(slots, (slot) => `${dateOf(slot.startsAt, timeZone)} ${slot.teacher}`)
  return [...columns]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, own]) => {
      const [first] = own
      if (!first) return []
      const { startsAt, teacher, roomName } = first
      const isOneRoom = own.every((slot) => slot.roomName === roomName)
      return [{ key, startsAt, teacher, roomName: isOneRoom ? roomName : null, slots: own }]
    })
}
