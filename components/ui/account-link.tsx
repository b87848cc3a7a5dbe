import { useTranslations } from 'next-intl'

/** The way to one's own account, above the page. A plain link: that page has no script. */
export function AccountLink() {
  const words = useTranslations('shell')
  return (
    <a href="/account" className="inline-flex min-h-12 items-center">
      {words('account')}
    </a>
  )
}
