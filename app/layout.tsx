import { getLocale } from 'next-intl/server'
import { directionOf } from '@/lib/i18n/languages'

export default async function Layout({ children }: LayoutProps<'/'>) {
  const locale = await getLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  )
}
