/** Languages of the product so far, the source language first. */
export const languages = ['nl', 'en', 'ar'] as const
export type Language = (typeof languages)[number]

const rightToLeft: ReadonlySet<string> = new Set(['ar'])

/** Writing direction of a language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr')

/** The product's language nearest to what a person asked for, e.g. "ar-SY" → "ar"; Dutch when we lack it. */
export function nearestLanguage(asked: string | null | undefined): Language {
  const wanted = (asked ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return (
    languages.find(
      (language) => language === wanted.find((w) => (languages as readonly string[]).includes(w)),
    ) ?? 'nl'
  )
}

/** Every language in its own words, for who chooses one. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English', ar: 'العربية' }
