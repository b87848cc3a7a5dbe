import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Preferences } from '@/components/ui/preferences'
import { widePage } from './front-header'

/** The foot of every public page: the two statements, language and colours. */
export function FrontFooter({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const words = useTranslations()
  return (
    <footer className="mt-16 border-t-3 border-lijn bg-linnen print:hidden">
      <div className={`${widePage} grid gap-2 py-5 text-[1.0625rem]`}>
        <div className="flex flex-wrap items-center gap-x-8">
          <p className="me-auto">{words('front.footer')}</p>
          <Link href="/privacy" className="flex min-h-12 items-center text-inkt">
            {words('shell.privacy')}
          </Link>
          <Link href="/toegankelijkheid" className="flex min-h-12 items-center text-inkt">
            {words('shell.accessibility')}
          </Link>
        </div>
        <Preferences theme={theme} />
      </div>
    </footer>
  )
}
