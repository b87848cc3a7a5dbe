import type { CalendarDate } from '@/lib/foundation/time'

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
