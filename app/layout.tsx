import './globals.css'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Locale } from '@/components/ui/locale'
import { directionOf } from '@/lib/i18n/languages'
import { messages } from '@/lib/i18n/messages'
import { readTheme } from './theme'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('product')
  return {
    title: words('name'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children }: LayoutProps<'/'>) {
  const locale = await getLocale()
  const theme = await readTheme()
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={{ failure: messages[locale].failure }}>
          <Locale locale={locale}>{children}</Locale>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
