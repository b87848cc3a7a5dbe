import { expect, test } from 'vitest'
import { invitationLetters, invitationText, roundData } from '@/lib/conversations/invitations/letters'
import { inviteesOf, mailable, reasonAgainst, type Tie, waysOf } from '@/lib/conversations/invitations/rules'
import { wordsIn } from '@/lib/i18n/words'
import type { LetterFacts, LetterWriters } from '@/lib/post/letters/rules'

const tie = (changes: Partial<Tie>): Tie => ({
  personId: 'p1',
  personName: 'Fatima Yilmaz',
  householdId: 'h1',
  language: 'nl',
  hasAddress: true,
  childId: 'sami',
  childName: 'Sami Yilmaz',
  givenName: 'Sami',
  birthDate: new Date('2018-03-09'),
  groupId: 'g5',
  authority: 'yes',
  informationRight: 'full',
  ...changes,
})
const lotte = tie({
  childId: 'lotte',
  childName: 'Lotte Yilmaz',
  givenName: 'Lotte',
  birthDate: new Date('2020-05-11'),
  groupId: 'g3',
})

test.each([
  ['yes', 'full', null],
  ['yes', 'on-request', 'information-limited'],
  ['yes', 'blocked', 'information-limited'],
  ['no', 'full', 'no-authority'],
  ['unknown', 'full', 'authority-unknown'],
  ['unknown', 'blocked', 'authority-unknown'],
] as const)('authority %s with information %s: %s', (authority, informationRight, reason) => {
  expect(reasonAgainst({ authority, informationRight })).toBe(reason)
})

test('twins always go with the same class, a child without a birth date with nobody older', () => {
  const twin = { birthDate: new Date('2018-03-09'), childId: 'b', childName: 'Bo Yilmaz', groupId: 'g4' }
  for (const ties of [
    [tie({}), tie(twin)],
    [tie(twin), tie({})],
  ])
    expect(inviteesOf(ties, [])[0]?.groupId).toBe('g4')
  expect(inviteesOf([tie({ birthDate: null }), lotte], [])[0]?.groupId).toBe('g3')
})

test('a guardian is done when every child has a moment, together or of their own household', () => {
  const isDone = (...moments: Parameters<typeof inviteesOf>[1]) =>
    inviteesOf([tie({}), lotte], moments)[0]?.isDone
  const sami = { childId: 'sami', householdId: null }
  expect(isDone(sami)).toBe(false)
  expect(isDone(sami, { childId: 'lotte', householdId: 'h1' })).toBe(true)
  expect(isDone(sami, { childId: 'lotte', householdId: 'h2' })).toBe(false)
  // Who stands alone has no household written down: the own id names it, as in a booking.
  const alone = inviteesOf([tie({ householdId: null })], [{ childId: 'sami', householdId: 'p1' }])
  expect(alone[0]?.isDone).toBe(true)
})

test('a class counts its guardians by the way that reaches them, and children nobody can be invited for', () => {
  const ties = [tie({}), tie({ personId: 'p2', personName: 'Joris', hasAddress: false }), lotte]
  const invitees = inviteesOf(ties, [])
  const children = [
    { id: 'sami', groupId: 'g5' },
    { id: 'noor', groupId: 'g5' },
    { id: 'lotte', groupId: 'g3' },
  ]
  expect(waysOf('g5', invitees, children)).toEqual({ mail: 1, letter: 1, done: 0, nobody: 1 })
  expect(waysOf('g3', invitees, children)).toEqual({ mail: 0, letter: 0, done: 0, nobody: 0 })
  expect(mailable(invitees, new Map()).map(({ personId }) => personId)).toEqual(['p1'])
  expect(mailable(invitees, new Map([['p1', new Date()]]))).toEqual([])
})

const round = {
  minutes: 20,
  startsOn: '2026-08-31',
  endsOn: '2026-09-11',
  closesAt: new Date('2026-08-28T15:00:00Z'),
} as const
const facts = (language: 'nl' | 'en' | 'ar', secret: string | null = 'RGNBGG-token'): LetterFacts => ({
  data: JSON.parse(JSON.stringify(roundData(round))) as Record<string, unknown>,
  secret,
  publicUrl: 'https://tafel.example',
  language,
  timeZone: 'Europe/Amsterdam',
  recipient: { givenName: 'Fatima', familyName: 'Yilmaz', isGuardian: true },
  school: { name: 'De Regenboog', phone: '030 123 45 67' },
  children: [
    { id: 'a', givenName: 'Sami' },
    { id: 'b', givenName: 'Lotte' },
  ],
})
const write = (kind: string, given: LetterFacts) => {
  const letter = (invitationLetters as LetterWriters)[kind]?.(given, (room) =>
    wordsIn(given.language as 'nl' | 'en' | 'ar', room),
  )
  if (!letter) throw new Error(`nobody writes ${kind}`)
  return letter
}

test.each(['nl', 'en', 'ar'] as const)(
  'the mail in %s names the children inside, nobody in its subject',
  (language) => {
    const mail = write('conversation-invitation', facts(language))
    expect(mail.subject).not.toMatch(/Sami|Lotte/)
    expect(mail.heading).toMatch(/Sami.*Lotte/)
    expect(mail.button?.href).toBe('https://tafel.example/u/RGNBGG-token')
    expect(mail.lines.join(' ')).toContain('20')
  },
)

test('who looks at a mail in the outbox sees no link, and a trial holds none', () => {
  const seen = write('conversation-invitation', facts('nl', null))
  const trial = write('conversation-invitation-trial', { ...facts('nl', null), children: [] })
  expect(seen.button?.href).toBe('https://tafel.example/code')
  expect(trial.button?.href).toBe('https://tafel.example/code')
  expect(trial.subject).toBe('Proef: uitnodiging voor het startgesprek')
  expect(trial.heading).toBe('Sam, jij bent uitgenodigd. Neem je ouders mee.')
})

test('no sentence of the Dutch letter is longer than twelve words', () => {
  const place = { language: 'nl', timeZone: 'Europe/Amsterdam' }
  for (const children of [['Noor'], ['Sami', 'Lotte']]) {
    const text = invitationText(wordsIn('nl', 'letter'), { ...round, children }, place, round.closesAt)
    const sentences = Object.values(text).flatMap((part) => part.split(/(?<=[.?])\s/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 12)).toEqual([])
  }
})
