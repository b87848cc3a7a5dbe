import { conversationLetters } from '@/lib/conversations/letters'
import { nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import { signInLetters } from '@/lib/people/sign-in/letters'
import { postLetters } from '@/lib/post/letters'
import type { LetterFacts, LetterWriters } from '@/lib/post/letters/rules'
import type { Letter } from '@/lib/post/rules'

/** Every kind of notice and who writes it. The outbox page has the same list: app/leiding/post/letters.ts. */
export const letterWriters: LetterWriters = { ...postLetters, ...conversationLetters, ...signInLetters }

/** Writes a notice's letter in the recipient's language; null when no room knows this kind. */
export function writeLetter(kind: string, facts: LetterFacts): Letter | null {
  const language = nearestLanguage(facts.language)
  return letterWriters[kind]?.({ ...facts, language }, (room) => wordsIn(language, room)) ?? null
}
