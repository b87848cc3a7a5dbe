import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'
import { Pictogram } from '@/components/ui/pictogram'
import { paperCss } from '@/lib/foundation/generated/paper-css'
import { HelpLine } from './help-line'

export type PaperLink = { label: string; href: string }
export type PaperLanguage = PaperLink & { code: string }

export type PaperPageProps = {
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  school: { name: string; phone?: string | undefined; logoUrl?: string | undefined }
  languages: PaperLanguage[]
  footer: PaperLink[]
  words: { skip: string; language: string; help: string }
  children: ReactNode
}

/** A whole page without script, its styles inlined: what a parent reaches from an invitation. Render with renderToStaticMarkup. */
export function PaperPage({ lang, dir, title, school, languages, footer, words, children }: PaperPageProps) {
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style>{paperCss}</style>
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <header className="top">
          <p className="name">
            {school.logoUrl ? <img src={school.logoUrl} alt="" /> : <Logo />}
            <bdi>{school.name}</bdi>
          </p>
          {languages.length > 1 ? (
            <Languages lang={lang} languages={languages} label={words.language} />
          ) : null}
        </header>
        <main id="main">
          {children}
          {school.phone ? <HelpLine label={words.help} phone={school.phone} /> : null}
        </main>
        {footer.length > 0 ? (
          <footer className="foot">
            {footer.map((link) => (
              <a key={link.href} href={link.href}>
                {link.label}
              </a>
            ))}
          </footer>
        ) : null}
      </body>
    </html>
  )
}

function Languages({ lang, languages, label }: { lang: string; languages: PaperLanguage[]; label: string }) {
  return (
    <details className="langs">
      <summary>
        <Pictogram name="language" />
        {label}
      </summary>
      <ul>
        {languages.map((language) => (
          <li key={language.code}>
            <a
              href={language.href}
              lang={language.code}
              hrefLang={language.code}
              aria-current={language.code === lang ? 'true' : undefined}
            >
              <bdi>{language.label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
