/** Which moments suit a family, in what order, and how all free ones are shown. */

import { type CalendarDate, clockOf, dateOf } from '@/lib/foundation/time'

export type Moment = { startsAt: Date; endsAt: Date }
export type FreeSlot = Moment & { id: string }
export type Neighbour = Moment & { childId: string }
export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** Minutes a family needs at least to walk from one table to the next. */
export const walkingMinutes = 5

/** Longest wait in minutes that still counts as one visit for two children. */
export const oneVisitMinutes = 60

/** Part of the day a moment begins in, on the school's clock: until noon, until five, after. */
export function partOfDay(moment: Date, timeZone: string): PartOfDay {
  const time = clockOf(moment, timeZone)
  return time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening'
}

/**
 * True when nobody this moment needs is elsewhere: not the family, and not the teacher and room that offer it.
 * `busy` says who is where by id, or "family" for child and guardians together.
 */
export const isFreeOf = (
  slot: Moment,
  busy: readonly (Moment & { subjectId: string })[],
  offering: readonly (string | null)[],
) =>
  !busy.some(
    ({ subjectId, startsAt, endsAt }) =>
      (subjectId === 'family' || offering.includes(subjectId)) &&
      startsAt < slot.endsAt &&
      endsAt > slot.startsAt,
  )

export type Beside = { childId: string; startsAt: Date; wait: number; order: 'before' | 'after' }

/**
 * The conversation of a brother or sister this moment stands next to: at least the walk and at most one visit apart.
 * `order` says whether that conversation comes before or after the moment; `wait` is in minutes.
 */
export function besideOf(slot: Moment, siblings: readonly Neighbour[]): Beside | null {
  const near = siblings
    .map(({ childId, startsAt, endsAt }) => {
      const before = minutes(endsAt, slot.startsAt)
      const after = minutes(slot.endsAt, startsAt)
      return {
        childId,
        startsAt,
        wait: Math.max(before, after),
        order: before >= after ? 'before' : 'after',
      } as const
    })
    .filter(({ wait }) => wait >= walkingMinutes && wait <= oneVisitMinutes)
  return near.sort((a, b) => a.wait - b.wait)[0] ?? null
}

/** True when there is no time to walk from a sibling's conversation to this moment, or the two overlap. */
export const isTooClose = (slot: Moment, siblings: readonly Moment[]) =>
  siblings.some(
    ({ startsAt, endsAt }) =>
      minutes(endsAt, slot.startsAt) < walkingMinutes && minutes(slot.endsAt, startsAt) < walkingMinutes,
  )

export type Suggestion<S extends FreeSlot> = S & { beside: Beside | null }

/**
 * The three moments that suit best, in this order: next to a conversation of a brother or sister (the shortest wait
 * first), then in the part of day the family chose for those or before, then the earliest. Never without time to walk.
 */
export function suggest<S extends FreeSlot>(
  free: readonly S[],
  siblings: readonly Neighbour[],
  earlier: readonly Moment[],
  timeZone: string,
): Suggestion<S>[] {
  const liked = new Set([...siblings, ...earlier].map(({ startsAt }) => partOfDay(startsAt, timeZone)))
  const ranked = free
    .filter((slot) => !isTooClose(slot, siblings))
    .map((slot) => ({ ...slot, beside: besideOf(slot, siblings) }))
  const ranks = (slot: Suggestion<S>) => [
    slot.beside?.wait ?? Number.POSITIVE_INFINITY,
    liked.has(partOfDay(slot.startsAt, timeZone)) ? 0 : 1,
    slot.startsAt.getTime(),
  ]
  return ranked.sort((a, b) => compare(ranks(a), ranks(b))).slice(0, 3)
}

export type Day<S> = {
  date: CalendarDate
  first: Date
  free: number
  parts: { part: PartOfDay; slots: S[] }[]
}

/** Every free moment, per day and part of day, each in the order of time. One button per clock time is enough. */
export function byDay<S extends FreeSlot>(free: readonly S[], timeZone: string): Day<S>[] {
  const inOrder = [...free].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const once = [...new Map(inOrder.map((slot) => [slot.startsAt.getTime(), slot])).values()]
  const days = Map.groupBy(once, (slot) => dateOf(slot.startsAt, timeZone))
  return [...days].map(([date, slots]) => ({
    date,
    first: slots[0]?.startsAt ?? new Date(Number.NaN),
    free: slots.length,
    parts: [...Map.groupBy(slots, (slot) => partOfDay(slot.startsAt, timeZone))].map(([part, ofPart]) => ({
      part,
      slots: ofPart,
    })),
  }))
}

const minutes = (from: Date, until: Date) => (until.getTime() - from.getTime()) / 60_000

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
