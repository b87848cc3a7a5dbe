import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from './logo'
import { Pictogram, type PictogramName } from './pictogram'
import { Preferences } from './preferences'
import { ShellLink } from './shell-link'

export type ShellItem = { href: Route; label: string; icon: PictogramName; isPaper?: boolean | undefined }
export type ShellProps = {
  school: { name: string; phone?: string | null | undefined; logoUrl?: string | null | undefined }
  /** At most four: they are the tab bar of a phone. Only doors that lead somewhere. */
  items: ShellItem[]
  theme: 'light' | 'dark' | undefined
  /** Who is signed in, another role or school, signing out. */
  person?: ReactNode
  children: ReactNode
}

/** The frame of every signed-in screen: rail beside it on a laptop, tab bar under it on a phone, help always at the same place. */
export function Shell({ school, items, theme, person, children }: ShellProps) {
  const words = useTranslations('shell')
  return (
    <div className="min-h-dvh text-base lg:grid lg:grid-cols-[108px_minmax(0,1fr)] print:block">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-vel focus:p-3">
        {words('skip')}
      </a>
      <Navigation label={words('menu')} home={words('home')} items={items} />
      <div className="flex min-w-0 flex-col pb-20 lg:pb-0 print:pb-0">
        <header className="flex flex-wrap items-center gap-x-4 px-4 py-1.5 lg:mx-6 lg:px-0">
          <p className="me-auto flex min-h-12 items-center gap-2.5 font-bold">
            {school.logoUrl ? (
              // biome-ignore lint/performance/noImgElement: a school's own logo, any size, already small.
              <img src={school.logoUrl} alt="" className="max-h-11 max-w-28" />
            ) : (
              <span className="lg:hidden">
                <Logo />
              </span>
            )}
            <bdi>{school.name}</bdi>
          </p>
          {person}
          {school.phone ? <Help label={words('help')} phone={school.phone} /> : null}
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-5 px-4 pt-1 pb-8 outline-none lg:px-6"
        >
          {children}
        </main>
        <footer className="flex flex-wrap gap-x-8 border-t-2 border-lijn-zacht px-4 py-2 text-sm lg:mx-6 lg:px-0 print:hidden">
          <Link href="/privacy" className="flex min-h-12 items-center text-inkt">
            {words('privacy')}
          </Link>
          <Link href="/toegankelijkheid" className="flex min-h-12 items-center text-inkt">
            {words('accessibility')}
          </Link>
          <Preferences theme={theme} />
        </footer>
      </div>
    </div>
  )
}

const itemLook =
  'grid min-h-15 min-w-0 flex-1 content-center justify-items-center gap-1 rounded-button px-1 text-center text-sm leading-tight font-semibold no-underline hyphens-auto lg:min-h-16 lg:flex-none'
const otherLook = 'text-inkt-2 [--tint:transparent]'
const currentLook =
  'border-t-4 border-gras font-bold text-gras [--tint:var(--gras-licht)] max-lg:rounded-t-none lg:border-2 lg:border-lijn lg:bg-vel'

function Navigation({ label, home, items }: { label: string; home: string; items: ShellItem[] }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t-3 border-lijn bg-papier p-1 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:gap-1 lg:border-t-0 lg:border-e-3 lg:bg-linnen lg:px-1.5 lg:py-3 print:hidden"
    >
      <Link href="/" aria-label={home} className="mb-2 hidden min-h-14 place-items-center text-inkt lg:grid">
        <Logo size={40} />
      </Link>
      {items.map(({ href, label: word, icon, isPaper }) => (
        <ShellLink
          key={href}
          href={href}
          isPaper={isPaper}
          all={items.map((item) => item.href)}
          look={itemLook}
          currentLook={currentLook}
          otherLook={otherLook}
        >
          <Pictogram name={icon} />
          {word}
        </ShellLink>
      ))}
    </nav>
  )
}

function Help({ label, phone }: { label: string; phone: string }) {
  return (
    <p className="flex items-center gap-2 text-inkt-2">
      <Pictogram name="phone" size={24} />
      <span className="max-lg:sr-only">{label}</span>
      <a
        href={`tel:${phone.replace(/[^+\d]/g, '')}`}
        className="flex min-h-12 items-center font-bold whitespace-nowrap text-inkt"
      >
        <bdi dir="ltr">{phone}</bdi>
      </a>
    </p>
  )
}
