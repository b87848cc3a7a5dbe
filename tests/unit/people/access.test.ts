import { expect, test } from 'vitest'
import { mayBreakGlass, mayHaveCare, mayReadAccessLog, mayTeach } from '@/lib/people/access/policy'
import { basisOf, mergeByDay } from '@/lib/people/access/rules'
import { mayRecordCare } from '@/lib/people/care/policy'
import { cast, groep5, sami } from '@/tests/cast'

const allowed = (may: (actor: (typeof cast)['anna']) => boolean) =>
  Object.entries(cast)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)

test('people × acts: who may do what with a child of groep 5', () => {
  expect(allowed((actor) => mayTeach(actor, [groep5]))).toEqual(['anna'])
  expect(allowed(mayHaveCare)).toEqual(['ilse'])
  expect(allowed(mayBreakGlass)).toEqual(['marieke', 'olga', 'ilse', 'vera'])
  expect(allowed(mayRecordCare)).toEqual(['marieke', 'olga', 'ilse', 'vera'])
  expect(allowed((actor) => mayReadAccessLog(actor, sami))).toEqual(['fatima'])
})

test('teaching comes before care, care before a given reason, and nothing is no', () => {
  const none = { isTaught: false, careReason: null, glassReason: null }
  expect(basisOf(none)).toBeNull()
  expect(basisOf({ isTaught: true, careReason: 'care', glassReason: 'glass' })).toEqual({
    basis: 'teaches',
    reason: null,
  })
  expect(basisOf({ ...none, careReason: 'care', glassReason: 'glass' })).toEqual({
    basis: 'care',
    reason: 'care',
  })
  expect(basisOf({ ...none, glassReason: 'glass' })).toEqual({ basis: 'break-glass', reason: 'glass' })
})

test('one person on one day with one reason is one line, by the clock of the school', () => {
  const row = (at: string, basis = 'teaches', personId = 'anna') => ({
    at: new Date(at),
    personId,
    name: 'Anna Smit',
    part: 'card',
    basis,
    reason: null,
  })
  const days = mergeByDay(
    [
      row('2026-09-01T22:30:00Z'),
      row('2026-09-01T08:00:00Z'),
      row('2026-09-01T12:00:00Z'),
      row('2026-09-01T12:00:30Z'),
      row('2026-09-01T13:00:00Z', 'break-glass', 'olga'),
    ],
    'Europe/Amsterdam',
  )
  expect(days.map(({ date, personId, times }) => [date, personId, times])).toEqual([
    ['2026-09-02', 'anna', ['00:30']],
    ['2026-09-01', 'olga', ['15:00']],
    ['2026-09-01', 'anna', ['10:00', '14:00']],
  ])
})
