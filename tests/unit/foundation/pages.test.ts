import { expect, test } from 'vitest'
import { pageOf } from '@/lib/foundation/pages'

const rows = Array.from({ length: 120 }, (_, i) => i)

test('fifty lines a page, the last page holds the rest', () => {
  expect(pageOf(rows, '1')).toMatchObject({ page: 1, pages: 3, count: 120 })
  expect(pageOf(rows, '1').rows).toEqual(rows.slice(0, 50))
  expect(pageOf(rows, '3').rows).toEqual(rows.slice(100))
  expect(pageOf(rows.slice(0, 50), '1').pages).toBe(1)
  expect(pageOf([], '1')).toEqual({ rows: [], page: 1, pages: 1, count: 0 })
})

test('an address somebody typed shows the nearest page', () => {
  const at = (wanted: string) => pageOf(rows, wanted).page
  expect(['', 'x', '0', '-4', '2.9', '99', 'Infinity'].map(at)).toEqual([1, 1, 1, 1, 2, 3, 3])
})
