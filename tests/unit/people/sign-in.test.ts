import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { owesSecondFactor, type Role } from '@/lib/foundation/actor'
import { codeFrom, plainCode } from '@/lib/people/sign-in/first-run/rules'
import { readAddress, readSixDigits } from '@/lib/people/sign-in/links/input'
import { describeDevice, landingOf, ownPath } from '@/lib/people/sign-in/rules'
import { secondsLeft, stepOf, waitSeconds } from '@/lib/people/sign-in/second-factor/rules'
import { isPlainAddress } from '@/lib/schools/rules'
import { anna, fatima, ilse, marieke } from '@/tests/cast'

test('an address is read in its plain form', () => {
  expect(readAddress(' Sanne@DeKring.NL ')).toBe('sanne@dekring.nl')
  expect(readAddress('ｓanne＠dekring.nl')).toBe('sanne@dekring.nl')
})

test('no nasty address becomes two, or another one than was typed', () => {
  const nasty = [
    '"a@evil.example"@school.example',
    'a@evil.example,sanne@school.example',
    'a@evil.example;sanne@school.example',
    'sanne@school.example\r\nBcc: a@evil.example',
    'sanne@school.example (a@evil.example)',
    'team: a@evil.example;',
    '<sanne@school.example>',
    'sanne@school.example>',
    'sänne@school.example',
    'sanne@',
    '@school.example',
    'sanne@school',
    'sanne @school.example',
    'sanne@school.example\u0000',
    ['sanne@school.example', 'a@evil.example'],
    { email: ['sanne@school.example'] },
    null,
    7,
  ]
  expect(nasty.map(readAddress).filter((address) => address !== null)).toEqual([])
})

test('whatever is typed, what is read is one plain address, and reading it again changes nothing', () => {
  const part = fc.constantFrom(...'abz09.@,;:<>()[]"\'\\ \t\r\n＠ａß%+-_{}|'.split(''))
  const text = fc.oneof(
    fc.string({ unit: fc.oneof(part, fc.string({ unit: 'binary', maxLength: 1 })) }),
    fc.tuple(fc.string({ unit: part }), fc.constant('@school.example')).map((pair) => pair.join('')),
    fc.emailAddress(),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const address = readAddress(typed)
      if (address === null) return
      expect(isPlainAddress(address)).toBe(true)
      expect(readAddress(address)).toBe(address)
      expect(address).toBe(typed.normalize('NFKC').trim().toLowerCase())
    }),
    { numRuns: 5000 },
  )
})

test('six digits are read with or without a space', () => {
  expect(['123 456', '123456', '１２３４５６', '123-456'].map(readSixDigits)).toEqual(Array(4).fill('123456'))
  expect(['12345', '1234567', '12345a', '', null, ['123456']].map(readSixDigits)).toEqual(Array(6).fill(null))
})

test('one is sent back to our own pages only', () => {
  expect(['/leiding', '/leiding/rondes/abc-1', '/account'].map(ownPath)).toEqual([
    '/leiding',
    '/leiding/rondes/abc-1',
    '/account',
  ])
  const starts = [
    '//',
    '/\\',
    '\\',
    'https://',
    'http:',
    '/%2f',
    '/\t/',
    ' /',
    '/leiding@',
    '/leiding//',
    'javascript:',
  ]
  const payloads = starts.flatMap((start) =>
    ['evil.example', 'leiding', '/evil.example', '@evil', 'ｅvil'].map((end) => start + end),
  )
  expect(payloads.filter((path) => ownPath(path) !== null)).toEqual([])
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.webPath(), fc.string()), (typed) => {
      const path = ownPath(typed)
      if (path) expect(new URL(path, 'https://school.example').origin).toBe('https://school.example')
    }),
    { numRuns: 2000 },
  )
})

test('everybody lands on their own front page, after a second factor that is owed', () => {
  expect(landingOf(marieke, null)).toBe('/leiding')
  expect(landingOf({ ...marieke, isVerified: false }, '/leiding/post')).toBe('/inloggen/tweede-stap')
  expect(landingOf({ ...ilse, isVerified: false }, null)).toBe('/inloggen/tweede-stap')
  expect(landingOf({ ...anna, isVerified: false }, null)).toBe('/leerkracht')
  expect(landingOf(ilse, null)).toBe('/leerkracht/begeleiding')
  expect(landingOf(fatima, null)).toBe('/inloggen/ouder')
  expect(landingOf(anna, '/account')).toBe('/account')
})

test('a code of the app works once, a step early or late, and no further away', () => {
  const secret = new Secret({ size: 20 }).base32
  const now = new Date('2026-09-01T08:00:10Z')
  const at = (seconds: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 })
  const step = Math.floor(now.getTime() / 30_000)
  expect(stepOf(at(0), secret, 0, now)).toBe(step)
  expect(stepOf(at(-30), secret, 0, now)).toBe(step - 1)
  expect(stepOf(at(30), secret, 0, now)).toBe(step + 1)
  expect(stepOf(at(-60), secret, 0, now)).toBeNull()
  expect(stepOf(at(60), secret, 0, now)).toBeNull()
  expect(stepOf(at(0), secret, step, now)).toBeNull()
  expect(stepOf(at(-30), secret, step, now)).toBeNull()
})

test('waiting begins after five wrong codes and never lasts longer than a quarter of an hour', () => {
  expect([0, 4, 5, 6, 10, 11, 1000].map(waitSeconds)).toEqual([0, 0, 30, 60, 900, 900, 900])
  const tried = new Date('2026-09-01T08:00:00Z')
  expect(secondsLeft(5, tried, new Date('2026-09-01T08:00:10Z'))).toBe(20)
  expect(secondsLeft(5, tried, new Date('2026-09-01T08:00:30Z'))).toBe(0)
  expect(secondsLeft(9, null, tried)).toBe(0)
})

test('the code of the first run is twelve symbols, typed as one likes', () => {
  const code = codeFrom(new Uint8Array(32).map((_, i) => i * 7))
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
  expect(plainCode(code.toLowerCase().replaceAll('-', ' '))).toBe(plainCode(code))
})

test('a device is named the way its owner would', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  expect([firefox, phone, 'curl/8', ''].map(describeDevice)).toEqual([
    'Firefox · Windows',
    'Safari · iPhone',
    '',
    '',
  ])
})

test('who leads and also teaches gives a second factor on the pages of teachers too', () => {
  const half = (...roles: Role[]) => ({ roles: new Set(roles), isVerified: false })
  expect(owesSecondFactor(half('teacher'), ['teacher'], false)).toBe(false)
  expect(owesSecondFactor(half('teacher'), ['teacher'], true)).toBe(true)
  expect(owesSecondFactor(half('teacher', 'leader'), ['teacher'], false)).toBe(true)
  expect(owesSecondFactor({ ...half('teacher', 'leader'), isVerified: true }, ['teacher'], true)).toBe(false)
  // The step itself, signing out and the own account ask for no role.
  expect(owesSecondFactor(half('leader'), [], false)).toBe(false)
})
