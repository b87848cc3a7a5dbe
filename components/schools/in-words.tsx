import { NextIntlClientProvider, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { nearestLanguage } from '@/lib/i18n/languages'
import { messages } from '@/lib/i18n/messages'

/** Gives the forms inside the words of the school's settings; no other text travels to the browser. */
export function InSchoolWords({ children }: { children: ReactNode }) {
  const { school } = messages[nearestLanguage(useLocale())]
  return <NextIntlClientProvider messages={{ school }}>{children}</NextIntlClientProvider>
}
