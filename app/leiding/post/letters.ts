import { conversationLetters } from '@/lib/conversations/letters'
import { nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import { signInLetters } from '@/lib/people/sign-in/letters'
import { postLetters } from '@/lib/post/letters'
import type { LetterFacts, LetterWriters } from '@/lib/post/letters/rules'

/** The same list as lib/operations/delivery/letters.ts, held together by tests/unit/post/letters.test.ts. */
export const letterWriters: LetterWriters = { ...postLetters, ...signInLetters, ...conversationLetters }

/** A notice's letter in the recipient's language, to look at; null when no room knows this kind. */
export function writtenLetter(kind: string, facts: LetterFacts) {
  const language = nearestLanguage(facts.language)
  const letter = letterWriters[kind]?.({ ...facts, language }, (room) => wordsIn(language, room))
  return letter ? { ...letter, language } : null
}
