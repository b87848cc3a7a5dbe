import type { useTranslations } from 'next-intl'

/** Why nothing is printed or sent, as sentences; for the forms that need them in the browser. */
export const refusalWords = (words: ReturnType<typeof useTranslations<'letters'>>) => ({
  'local-address': words('refusals.local-address'),
  over: words('refusals.over'),
  nobody: words('refusals.nobody'),
  'no-address': words('refusals.no-address'),
})
