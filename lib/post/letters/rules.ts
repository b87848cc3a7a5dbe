import type { Messages } from '@/lib/i18n/messages'
import type { wordsIn } from '@/lib/i18n/words'
import type { Letter } from '../rules'

/** What a letter is written from: read at the moment it leaves, so nobody gets what they may not know any more. */
export type LetterFacts = {
  data: Readonly<Record<string, unknown>>
  /** Token or code that the letter carries; null when it has none, or when it is only looked at. */
  secret: string | null
  publicUrl: string
  /** One of our languages when a letter is written. */
  language: string
  timeZone: string
  recipient: { givenName: string; familyName: string; isGuardian: boolean }
  school: { name: string; phone: string }
  /** Of the children in `data.childIds`: those the recipient may hear of today, the youngest last. */
  children: { id: string; givenName: string }[]
}

/** Gives the words of one room in the recipient's language. */
export type WordsOf = <Room extends keyof Messages>(room: Room) => ReturnType<typeof wordsIn<Room>>

/** Writes the letter of one kind of notice. */
export type LetterWriter = (facts: LetterFacts, words: WordsOf) => Letter

/** The writers of one room, by kind of notice. */
export type LetterWriters = Readonly<Record<string, LetterWriter>>

/** The moment a notice carries under `key`, or null. */
export function momentIn(data: LetterFacts['data'], key: string): Date | null {
  const moment = typeof data[key] === 'string' ? new Date(data[key]) : null
  return moment && !Number.isNaN(moment.getTime()) ? moment : null
}

/** The text a notice carries under `key`; empty when it has none. */
export const textIn = (data: LetterFacts['data'], key: string) =>
  typeof data[key] === 'string' ? data[key] : ''

/** First names as one says them: "Sami", "Sami en Lotte", in the order given. */
export const spokenNames = (names: readonly string[], language: string) =>
  new Intl.ListFormat(language === 'nl-x-easy' ? 'nl' : language, { type: 'conjunction' }).format(names)
