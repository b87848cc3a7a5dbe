import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLengths, drawSymbols, readCode, spokenCode } from '@/lib/people/invitations/codes/rules'
import { replacedBy, validUntilOf } from '@/lib/people/invitations/rules'
import { paperSymbols } from '@/lib/schools/rules'

test('a code is written with 31 symbols, none of which can be taken for another', () => {
  expect(new Set(paperSymbols).size).toBe(31)
  for (const symbol of '0O1IL') expect(paperSymbols).not.toContain(symbol)
})

test('a drawn code can be typed again from the letter, in small letters, with dashes and spaces', () => {
  const draws = fc.array(fc.nat({ max: 30 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(draws, (numbers) => {
      const left = [...numbers]
      const code = drawSymbols(12, () => left.shift() ?? 0)
      const parts = {
        selector: code.slice(0, codeLengths.selector),
        secret: code.slice(codeLengths.selector),
      }
      expect(readCode(code)).toEqual(parts)
      expect(readCode(` ${spokenCode(code).toLowerCase()} `)).toEqual(parts)
      expect(readCode(code.replace(/(.{4})(.{4})/, '$1-$2–'))).toEqual(parts)
    }),
  )
})

test('a code stands on the letter in three groups of four', () => {
  expect(spokenCode('K7FP93TXQM4D')).toBe('K7FP 93TX QM4D')
})

test('digits of an Arabic or Persian keyboard and full-width letters are understood', () => {
  const parts = { selector: 'K7FP', secret: '93TXQM4D' }
  expect(readCode('K٧FP ٩٣TX QM٤D')).toEqual(parts)
  expect(readCode('K۷FP ۹۳TX QM۴D')).toEqual(parts)
  expect(readCode('\u200fＫ７ＦＰ\u00a093TX QM4D')).toEqual(parts)
})

test.each([
  '',
  'K7FP',
  'K7FP93TXQM4',
  'K7FP93TXQM4D2',
  'K7FP93TXQM4O',
  'K7FP93TXQM41',
  'K7FP93TXQM4ß',
  '    ',
])('%j cannot be a code', (typed) => {
  expect(readCode(typed)).toBeNull()
})

test('a text of a million symbols is turned down at once', () => {
  const before = performance.now()
  expect(readCode('K'.repeat(1_000_000))).toBeNull()
  expect(performance.now() - before).toBeLessThan(50)
})

test('a letter works until two weeks after the round closed', () => {
  expect(validUntilOf(new Date('2026-09-11T15:00:00Z'))).toEqual(new Date('2026-09-25T15:00:00Z'))
})

test('a reprint replaces the letter and what its code opened; a mail only an earlier mail', () => {
  expect(replacedBy('letter')).toEqual(['letter', 'code'])
  expect(replacedBy('mail')).toEqual(['mail'])
  expect(replacedBy('code')).toEqual([])
})
