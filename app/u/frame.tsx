import type { ReactNode } from 'react'
import { PaperPage } from '@/components/paper/page'
import { directionOf, type Language, languageNames, languages } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import type { Visit } from './visit'

type FrameProps = {
  language: Language
  title: string
  school: { name: string; phone?: string | undefined; logoUrl?: string | undefined }
  here: URL
  children: ReactNode
}

/** The page round everything a link opens: the school's name, the languages, help by phone, the statements. */
export function Frame({ language, title, school, here, children }: FrameProps) {
  const shell = wordsIn(language, 'shell')
  return (
    <PaperPage
      lang={language}
      dir={directionOf(language)}
      title={title}
      school={school}
      languages={languages.map((code) => ({
        code,
        label: languageNames[code],
        href: inLanguage(here, code),
      }))}
      footer={[
        { label: shell('privacy'), href: '/privacy' },
        { label: shell('accessibility'), href: '/toegankelijkheid' },
      ]}
      words={{ skip: shell('skip'), language: shell('language'), help: shell('help') }}
    >
      {children}
    </PaperPage>
  )
}

/** The same for a family that is known. */
export function FamilyFrame({
  visit,
  title,
  children,
}: {
  visit: Visit
  title: string
  children: ReactNode
}) {
  const { school } = visit.family
  const logoUrl = school.hasLogo ? `/api/logo/${school.code}` : undefined
  return (
    <Frame
      language={visit.language}
      title={title}
      school={{ name: school.name, phone: school.phone, logoUrl }}
      here={visit.here}
    >
      {children}
    </Frame>
  )
}

function inLanguage(here: URL, language: Language): string {
  const query = new URLSearchParams(here.search)
  query.set('taal', language)
  return `${here.pathname}?${query}`
}
