import type { ReactNode } from 'react'
import { PaperPage } from '@/components/paper/page'
import { paper, seeOther } from '@/lib/foundation/paper'
import { preferenceCookies } from '@/lib/foundation/preferences'
import { directionOf, type Language, languages, nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'

const ownNames: Record<Language, string> = { nl: 'Nederlands', en: 'English', ar: 'العربية' }

/** The language chosen on this page, else the one chosen before, else the browser's. */
export function languageOf(request: Request): Language {
  const chosen = new URL(request.url).searchParams.get('taal')
  const kept = request.headers.get('cookie')?.match(/(?:^|; )taal=([a-z]{2})/)?.[1]
  return nearestLanguage(chosen ?? kept ?? request.headers.get('accept-language'))
}

/** Words of sign-in in the language of a request. */
export const signInWords = (request: Request) => wordsIn(languageOf(request), 'signIn')

type Frame = { title: string; status?: number | undefined; cookies?: string[]; school?: string }

/** One of the pages of signing in, without script; a language chosen in its menu is kept. */
export async function signInPage(request: Request, frame: Frame, children: ReactNode): Promise<Response> {
  const language = languageOf(request)
  const shell = wordsIn(language, 'shell')
  const name = wordsIn(language, 'product')('name')
  const url = new URL(request.url)
  const response = await paper(
    <PaperPage
      lang={language}
      dir={directionOf(language)}
      title={`${frame.title} – ${name}`}
      school={{ name: frame.school ?? name }}
      languages={languages.map((code) => ({
        code,
        label: ownNames[code],
        href: `${url.pathname}?taal=${code}`,
      }))}
      footer={[
        { label: shell('privacy'), href: '/privacy' },
        { label: shell('accessibility'), href: '/toegankelijkheid' },
      ]}
      words={{ skip: shell('skip'), language: shell('language'), help: shell('help') }}
    >
      {children}
    </PaperPage>,
    frame.status ?? 200,
  )
  const form = new FormData()
  form.set('taal', url.searchParams.get('taal') ?? '')
  return withCookies(response, [...preferenceCookies(form), ...(frame.cookies ?? [])])
}

/** Sends the browser on with GET, with cookies. */
export const goOn = (path: string, cookies: string[] = []) => withCookies(seeOther(path), cookies)

/** The answer, with `Set-Cookie` lines. */
function withCookies(response: Response, lines: string[]): Response {
  for (const line of lines) response.headers.append('set-cookie', line)
  return response
}
