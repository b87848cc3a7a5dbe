import { expect, test } from 'vitest'
import { type CalendarDate, plusDays } from '@/lib/foundation/time'

test('the next day is the next day, also when the clock of the server changes', () => {
  // The tests run under Pacific/Auckland: its clocks go forward on 27 September 2026 and back on 4 April 2027.
  expect(
    ['2026-09-26', '2026-09-27', '2027-04-03', '2027-04-04'].map((day) => plusDays(day as never, 1)),
  ).toEqual(['2026-09-27', '2026-09-28', '2027-04-04', '2027-04-05'])
  let date: CalendarDate = '2026-08-01'
  const seen = new Set([date])
  for (let day = 1; day <= 731; day++) {
    date = plusDays(date, 1)
    seen.add(date)
    expect(plusDays(date, -day)).toBe('2026-08-01')
  }
  expect([date, seen.size]).toEqual(['2028-08-01', 732])
})
