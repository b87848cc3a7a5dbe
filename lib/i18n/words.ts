import { createTranslator } from 'next-intl'
import type { Language } from './languages'
import { type Messages, messages } from './messages'

/** A function that says a message of one room in one language, for pages, letters and mails outside React. */
export function wordsIn<Room extends keyof Messages>(language: Language, namespace: Room) {
  return createTranslator({ locale: language, messages: messages[language], namespace })
}
