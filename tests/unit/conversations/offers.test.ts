import { addMinutes } from 'date-fns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  besideOf,
  byDay,
  isTooClose,
  oneVisitMinutes,
  partOfDay,
  suggest,
  walkingMinutes,
} from '@/lib/conversations/offers/rules'

const zone = 'Europe/Amsterdam'
const at = (clock: string, day = '01') => new Date(`2026-09-${day}T${clock}:00+02:00`)
const free = (clock: string, day = '01') => ({
  id: `${day} ${clock}`,
  startsAt: at(clock, day),
  endsAt: addMinutes(at(clock, day), 20),
})
const sibling = (clock: string, day = '01') => ({ ...free(clock, day), childId: 'lotte' })
const ids = (slots: { id: string }[]) => slots.map((slot) => slot.id)

test('first beside a sister with time to walk, the shortest wait first; never on top of her or without the walk', () => {
  const all = ['08:30', '08:55', '09:00', '09:20', '09:22', '09:25', '09:45', '11:30'].map((time) =>
    free(time),
  )
  expect(ids(suggest(all, [sibling('09:00')], [], zone))).toEqual(['01 09:25', '01 08:30', '01 09:45'])
})

test('then the part of day the family chose for the other child, then the earliest', () => {
  const all = [free('08:30', '03'), free('15:00', '03'), free('16:00', '02'), free('09:00', '02')]
  expect(ids(suggest(all, [sibling('15:00', '01')], [], zone))).toEqual(['02 16:00', '03 15:00', '02 09:00'])
  expect(ids(suggest(all, [], [free('18:00')], zone))).toEqual(['02 09:00', '02 16:00', '03 08:30'])
})

test('the parts of a day follow the clock of the school', () => {
  expect(['08:30', '11:59', '12:00', '16:59', '17:00'].map((time) => partOfDay(at(time), zone))).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
  ])
})

test('all free moments stand per day and part of day, a clock time once though two teachers offer it', () => {
  const twice = { ...free('08:30'), id: 'colleague' }
  const days = byDay([free('15:00', '02'), free('08:30'), twice, free('12:30')], zone)
  expect(days.map((day) => [day.date, day.free, day.parts.map((part) => part.part)])).toEqual([
    ['2026-09-01', 2, ['morning', 'afternoon']],
    ['2026-09-02', 1, ['afternoon']],
  ])
})

const moment = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 120 }))
  .map(([day, step]) => {
    const startsAt = addMinutes(at('08:00'), day * 1440 + step * 5)
    return { id: `${day} ${step}`, startsAt, endsAt: addMinutes(startsAt, 20), childId: 'lotte' }
  })

test('whenever a moment next to a sibling is free, the first suggestion is next to one, with the shortest wait', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), fc.array(moment, { maxLength: 3 }), (all, siblings) => {
      const suggestions = suggest(all, siblings, [], zone)
      const allowed = all.filter((slot) => !isTooClose(slot, siblings))
      expect(suggestions).toHaveLength(Math.min(3, allowed.length))
      const waits = allowed.flatMap((slot) => besideOf(slot, siblings)?.wait ?? [])
      if (waits.length > 0) expect(suggestions[0]?.beside?.wait).toBe(Math.min(...waits))
      else expect(suggestions.every((slot) => slot.beside === null)).toBe(true)
    }),
  )
})

test('no suggestion overlaps a sibling or leaves less than the walk, and one visit is never longer than an hour', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), fc.array(moment, { maxLength: 3 }), (all, siblings) => {
      for (const slot of suggest(all, siblings, [], zone))
        for (const other of siblings) {
          const gap = Math.max(
            slot.startsAt.getTime() - other.endsAt.getTime(),
            other.startsAt.getTime() - slot.endsAt.getTime(),
          )
          expect(gap / 60_000).toBeGreaterThanOrEqual(walkingMinutes)
          if (slot.beside) expect(slot.beside.wait).toBeLessThanOrEqual(oneVisitMinutes)
        }
    }),
  )
})
