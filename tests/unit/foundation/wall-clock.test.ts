import { expect, test } from 'vitest'
import { clockOf, dateOf, instant, spokenDate, spokenTime } from '@/lib/foundation/time'

const zone = 'Europe/Amsterdam'

test.each([
  ['2026-09-07T22:05:00Z', '2026-09-08', '00:05'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
  ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
  ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
])('at %s the wall at school shows %s %s', (moment, date, clock) => {
  expect(dateOf(new Date(moment), zone)).toBe(date)
  expect(clockOf(new Date(moment), zone)).toBe(clock)
  expect(dateOf(new Date(moment), 'UTC')).toBe(moment.slice(0, 10))
})

test('a clock time on a date is that instant again, asked twice', () => {
  const moment = instant('2026-09-08', '08:50', zone)
  for (const _ of [1, 2]) {
    expect([dateOf(moment, zone), clockOf(moment, zone)]).toEqual(['2026-09-08', '08:50'])
    expect(spokenTime(moment, { locale: 'nl', timeZone: zone })).toBe('08.50')
    expect(spokenDate(moment, { locale: 'nl', timeZone: zone })).toBe('dinsdag 8 september')
    expect(spokenDate(moment, { locale: 'en', timeZone: zone })).toBe('Tuesday 8 September')
  }
})
