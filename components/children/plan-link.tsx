import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The way to planning a moment for a child whose parent is on the phone. */
export function PlanLink({
  child,
  href,
}: {
  child: { name: string; moments: readonly Date[] }
  href: Route
}) {
  const words = useTranslations('teacher.behalf')
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={words(child.moments.length > 0 ? 'linkChangeFor' : 'linkFor', { child: child.name })}
      className="ms-auto inline-flex min-h-9 items-center font-semibold text-gras underline-offset-4 print:hidden"
    >
      {words(child.moments.length > 0 ? 'linkChange' : 'link')}
    </Link>
  )
}
