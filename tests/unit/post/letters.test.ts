import { expect, test } from 'vitest'
import { letterWriters as onScreen } from '@/app/leiding/post/letters'
import { languages } from '@/lib/i18n/languages'
import { letterWriters, writeLetter } from '@/lib/operations/delivery/letters'
import type { LetterFacts } from '@/lib/post/letters/rules'

const facts: LetterFacts = {
  data: {
    conversationId: 'c1',
    sequence: 3,
    startsAt: '2026-09-15T06:50:00.000Z',
    endsAt: '2026-09-15T07:10:00.000Z',
    earlierStartsAt: '2026-09-14T06:50:00.000Z',
    closesAt: '2026-09-10T20:00:00.000Z',
    minutes: 20,
    startsOn: '2026-09-14',
    endsOn: '2026-09-25',
    place: 'lokaal 5',
    role: 'guardian',
  },
  secret: null,
  publicUrl: 'https://aantafel.example',
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  recipient: { givenName: 'Fatima', familyName: 'Yilmaz', isGuardian: true },
  school: { name: 'De Regenboog', phone: '030 123 45 67' },
  children: [
    { id: 'a', givenName: 'Canary' },
    { id: 'b', givenName: 'Kanarie' },
  ],
}

test('the outbox shows the letters that delivery writes', () => {
  expect(onScreen).toEqual(letterWriters)
})

test.each(languages)(
  'no letter in %s has a child in its subject or calendar, or an empty line',
  (language) => {
    for (const kind of Object.keys(letterWriters)) {
      const letter = writeLetter(kind, { ...facts, language })
      expect(`${letter?.subject} ${letter?.calendar?.title} ${letter?.calendar?.description}`).not.toMatch(
        /canar|kanarie/i,
      )
      expect(letter?.lines.every((line) => line.trim())).toBe(true)
      expect(letter?.calendar?.sequence ?? 3).toBe(3)
    }
  },
)

test('Dutch sentences for parents stay within twelve words and shout at nobody', () => {
  const guardianKinds = Object.keys(letterWriters).filter((kind) => kind.startsWith('conversation-'))
  for (const kind of guardianKinds)
    for (const line of writeLetter(kind, facts)?.lines ?? [])
      for (const sentence of line.split(/[.?] /)) {
        expect([sentence, sentence.split(' ').length <= 12]).toEqual([sentence, true])
        expect(sentence).not.toContain('!')
      }
})

test('a teacher reads of home and child, a cancelled meeting leaves the calendar', () => {
  const letter = writeLetter('conversation-cancelled', { ...facts, data: { ...facts.data, role: 'staff' } })
  expect(letter?.lines[0]).toBe('Het gesprek met Canary en Kanarie en thuis gaat niet door.')
  expect(letter?.calendar).toMatchObject({ method: 'CANCEL', uid: 'c1@aantafel.example' })
})

test('a letter says who comes no more and keeps the moment; a child that left is not named and leaves the calendar', () => {
  const about = (change: string, children = facts.children) =>
    writeLetter('conversation-changed', { ...facts, children, data: { ...facts.data, change } })
  expect(about('somebody-left')?.lines[1]).toBe('De tijd blijft hetzelfde.')
  expect(about('nobody-decides')?.lines[0]).toContain('geen ouder met gezag meer')
  expect(about('nobody-decides')?.calendar?.method).toBe('REQUEST')
  const gone = about('child-left', [])
  expect(gone?.calendar?.method).toBe('CANCEL')
  expect(gone?.lines[0]).toBe('Een gesprek gaat niet door. Het kind is van school.')
})

test('a language we lack is written in Dutch, dates too', () => {
  expect(writeLetter('conversation-booked', { ...facts, language: 'tr' })?.lines[1]).toContain(
    'dinsdag 15 september',
  )
  expect(writeLetter('nobody-knows', facts)).toBeNull()
})
