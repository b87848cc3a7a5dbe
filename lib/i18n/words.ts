import { createTranslator } from 'next-intl'
import type { Language } from './languages'
import { type Messages, messages } from './messages'

const made = new Map<string, unknown>()

const makeWords = <Room extends keyof Messages>(language: Language, namespace: Room) =>
  createTranslator({ locale: language, messages: messages[language], namespace })

/**
 * A function that says a message of one room in one language, for pages, letters and mails outside React. Made once:
 * reading the messages costs more than saying them.
 */
export function wordsIn<Room extends keyof Messages>(
  language: Language,
  namespace: Room,
): ReturnType<typeof makeWords<Room>> {
  const key = `${language} ${namespace}`
  const known = made.get(key) as ReturnType<typeof makeWords<Room>> | undefined
  if (known) return known
  const words = makeWords(language, namespace)
  made.set(key, words)
  return words
}
