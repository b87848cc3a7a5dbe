import type { Language } from './languages'
import ar from './messages/ar.json'
import en from './messages/en.json'
import nl from './messages/nl.json'

export type Messages = typeof nl

/** Every text, by language. Arabic holds what a parent reaches; the rest falls back to Dutch. */
export const messages: Record<Language, Messages> = { nl, en, ar: { ...nl, ...ar } }
