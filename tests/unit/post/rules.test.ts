import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, dateOf } from '@/lib/foundation/time'
import { backoffSeconds, dueAt, isAboutToday, messageIdOf, newsMoment } from '@/lib/post/rules'
import { isPlainAddress } from '@/lib/schools/rules'

const zone = 'Europe/Amsterdam'
const at = (text: string) => new Date(text)
const nobody = { lastSentAt: null, waitingUntil: null }
// Two school years, with both clock changes in each.
const moments = fc.date({
  min: at('2026-08-01T00:00:00Z'),
  max: at('2028-07-31T00:00:00Z'),
  noInvalidDate: true,
})

test('an answer goes at once, also at night', () => {
  fc.assert(fc.property(moments, (now) => dueAt('answer', nobody, now, zone) === now))
})

test('news never leaves between 20.00 and 07.00 school time, and waits no longer than needed', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const due = dueAt('news', nobody, now, zone)
      expect(clockOf(due, zone) >= '07:00' && clockOf(due, zone) < '20:00').toBe(true)
      const hours = (due.getTime() - now.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(12.5)
    }),
    { numRuns: 500 },
  )
})

test('nobody gets news twice on one day, also on the days the clock changes', () => {
  fc.assert(
    fc.property(moments, moments, (sent, now) => {
      const due = newsMoment(now, sent, zone)
      expect(dateOf(due, zone)).not.toBe(dateOf(sent, zone))
      expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime())
    }),
  )
  const autumn = newsMoment(at('2026-10-24T17:00:00Z'), at('2026-10-24T08:00:00Z'), zone)
  expect(autumn.toISOString()).toBe('2026-10-25T06:00:00.000Z')
  const spring = newsMoment(at('2027-03-27T20:30:00Z'), null, zone)
  expect(spring.toISOString()).toBe('2027-03-28T05:00:00.000Z')
})

test('news joins the news that waits already', () => {
  const waitingUntil = at('2026-09-08T05:00:00Z')
  const due = dueAt('news', { lastSentAt: null, waitingUntil }, at('2026-09-07T18:40:00Z'), zone)
  expect(due).toEqual(waitingUntil)
})

test('a change of today is not kept for tomorrow', () => {
  const now = at('2026-09-08T06:30:00Z')
  expect(isAboutToday({ startsAt: '2026-09-08T13:00:00Z' }, now, zone)).toBe(true)
  expect(
    isAboutToday({ startsAt: '2026-09-09T13:00:00Z', earlierStartsAt: '2026-09-08T13:00:00Z' }, now, zone),
  ).toBe(true)
  expect(isAboutToday({ startsAt: '2026-09-08T22:30:00Z' }, now, zone)).toBe(false)
  expect(isAboutToday({ startsAt: 'soon' }, now, zone)).toBe(false)
})

test('waiting between tries grows to five minutes and stays there', () => {
  expect([0, 1, 2, 3, 20].map(backoffSeconds)).toEqual([5, 10, 20, 40, 300])
})

test('a message keeps its name over every try', () => {
  expect(messageIdOf('a1', 'https://aantafel.school.example:8443')).toBe('<a1@aantafel.school.example>')
})

test('only a plain mailbox is an address', () => {
  const nasty = [
    'a@b.nl,c@d.nl',
    'a@b.nl;c@d.nl',
    '"a,c"@b.nl',
    'a@b.nl\r\nBcc: c@d.nl',
    'A <a@b.nl>',
    'a(c@d.nl)@b.nl',
    'g:a@b.nl;',
    'a@b',
    'a＠b.nl',
    'a@bé.nl',
    '@b.nl',
    'a@',
    'a b@c.nl',
    'a@b.nl ',
    '',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.nl`,
    'a@b.nl\n',
  ]
  expect(nasty.filter(isPlainAddress)).toEqual([])
  expect(
    ['a@b.nl', 'fatima.yilmaz+school@mail.example', 'a_b-c@x-y.example'].filter(isPlainAddress),
  ).toHaveLength(3)
})
