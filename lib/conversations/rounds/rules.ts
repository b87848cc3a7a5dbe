/** A round: the period in which every family of some classes has a start conversation, and what teachers offer. */

import { addMinutes } from 'date-fns'
import { type CalendarDate, type ClockTime, instant, plusDays } from '@/lib/foundation/time'

export type SlotTimes = { startsAt: Date; endsAt: Date }
export type Hours = { date: CalendarDate; from: ClockTime; until: ClockTime }
export type RoundRefusal = 'window-outside-period' | 'window-too-short' | 'teacher-already-offers'

/** Length of a start conversation in minutes when the school chooses nothing else. Source: product.md CON-1. */
export const usualMinutes = 20

/** Minutes between two conversations when the school chooses nothing else. */
export const usualBuffer = 5

/**
 * The moments of one stretch of time, each `minutes` long with `buffer` minutes between.
 * What would run past the end is left out; counted in instants, so the night of a clock change holds as many.
 */
export function slotsOf(hours: Hours, minutes: number, buffer: number, timeZone: string): SlotTimes[] {
  const start = instant(hours.date, hours.from, timeZone)
  const end = instant(hours.date, hours.until, timeZone)
  const fitting = Math.floor((minutesBetween(start, end) + buffer) / (minutes + buffer))
  return Array.from({ length: Math.max(0, fitting) }, (_, i) => {
    const startsAt = addMinutes(start, i * (minutes + buffer))
    return { startsAt, endsAt: addMinutes(startsAt, minutes) }
  })
}

export const presets = ['start-week', 'study-day', 'afternoons'] as const
export type Preset = (typeof presets)[number]

const hoursOf: Record<Preset, [ClockTime, ClockTime][]> = {
  'start-week': [
    ['08:30', '12:00'],
    ['12:45', '16:30'],
  ],
  'study-day': [
    ['08:30', '12:30'],
    ['13:15', '17:00'],
  ],
  afternoons: [['12:30', '17:00']],
}

/**
 * The hours a preset proposes from `startsOn` up to and including `endsOn`, on school days: every day of a start
 * week, the one day of a study day, every afternoon from 12.30. Source: product.md CON-1.
 */
export function hoursOfPreset(preset: Preset, startsOn: CalendarDate, endsOn: CalendarDate): Hours[] {
  const last = preset === 'study-day' ? startsOn : endsOn
  return schoolDaysOf(startsOn, last).flatMap((date) =>
    hoursOf[preset].map(([from, until]) => ({ date, from, until })),
  )
}

/** Mondays to Fridays of a period, both ends included. */
export function schoolDaysOf(startsOn: CalendarDate, endsOn: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let date = startsOn; date <= endsOn; date = plusDays(date, 1)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    if (weekday > 0 && weekday < 6) days.push(date)
  }
  return days
}

const minutesBetween = (from: Date, until: Date) => (until.getTime() - from.getTime()) / 60_000
