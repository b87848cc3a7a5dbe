import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursOfPreset, schoolDaysOf, slotsOf } from '@/lib/conversations/rounds/rules'
import { type CalendarDate, type ClockTime, clockOf, plusDays } from '@/lib/foundation/time'

const zone = 'Europe/Amsterdam'
const starts = (from: ClockTime, until: ClockTime, minutes: number, buffer: number, date: CalendarDate) =>
  slotsOf({ date, from, until }, minutes, buffer, zone).map((slot) => clockOf(slot.startsAt, zone))

test('a morning of twenty minutes with five between; what would run past the end is left out', () => {
  expect(starts('08:30', '10:00', 20, 5, '2026-09-01')).toEqual(['08:30', '08:55', '09:20'])
  expect(starts('08:30', '09:45', 20, 5, '2026-09-01')).toEqual(['08:30', '08:55', '09:20'])
  expect(starts('08:30', '08:50', 20, 5, '2026-09-01')).toEqual(['08:30'])
  expect(starts('08:30', '08:49', 20, 5, '2026-09-01')).toEqual([])
})

test('the same clock times on the days the clock changes, and no moment twice or skipped in the night itself', () => {
  for (const date of ['2026-10-24', '2026-10-25', '2027-03-28'] as const)
    expect(starts('13:00', '14:00', 20, 5, date)).toEqual(['13:00', '13:25'])
  const longNight = slotsOf({ date: '2026-10-25', from: '01:00', until: '04:00' }, 30, 0, zone)
  expect(longNight).toHaveLength(8)
  const shortNight = slotsOf({ date: '2027-03-28', from: '01:00', until: '04:00' }, 30, 0, zone)
  expect(shortNight).toHaveLength(4)
})

test('moments of one stretch last as asked, never overlap, keep the buffer and stay inside', () => {
  const clock = fc
    .integer({ min: 0, max: 1439 })
    .map(
      (n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}` as ClockTime,
    )
  const date = fc.integer({ min: 0, max: 400 }).map((days) => plusDays('2026-08-01', days))
  fc.assert(
    fc.property(
      date,
      clock,
      clock,
      fc.integer({ min: 5, max: 120 }),
      fc.integer({ min: 0, max: 60 }),
      (on, from, until, minutes, buffer) => {
        const slots = slotsOf({ date: on, from, until }, minutes, buffer, zone)
        for (const [i, { startsAt, endsAt }] of slots.entries()) {
          expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * 60_000)
          const next = slots[i + 1]
          if (next) expect(next.startsAt.getTime() - endsAt.getTime()).toBe(buffer * 60_000)
        }
        const last = slots.at(-1)
        if (last) expect(clockOf(last.endsAt, zone) <= until).toBe(true)
      },
    ),
  )
})

test('presets: a start week without the weekend, one study day, afternoons from 12.30', () => {
  expect(hoursOfPreset('start-week', '2026-08-24', '2026-08-30')).toHaveLength(10)
  expect(new Set(hoursOfPreset('study-day', '2026-09-03', '2026-09-30').map((hours) => hours.date))).toEqual(
    new Set(['2026-09-03']),
  )
  const afternoons = hoursOfPreset('afternoons', '2026-08-28', '2026-08-31')
  expect(afternoons).toEqual([
    { date: '2026-08-28', from: '12:30', until: '17:00' },
    { date: '2026-08-31', from: '12:30', until: '17:00' },
  ])
  expect(schoolDaysOf('2026-08-29', '2026-08-30')).toEqual([])
})
