import { env } from './env'

/** Colours somebody chose with the switch; without a choice they follow the device. */
export type Theme = 'light' | 'dark'

/** A stored colour choice, or undefined for anything else. */
export const themeIn = (value: string | undefined): Theme | undefined =>
  value === 'light' || value === 'dark' ? value : undefined

const year = 365 * 24 * 60 * 60

/** Set-Cookie lines for what a preference form chose: `taal` (two letters) and `theme`; "system" forgets the colours. */
export function preferenceCookies(form: FormData): string[] {
  const language = String(form.get('taal') ?? '')
  const theme = String(form.get('theme') ?? '')
  return [
    ...(/^[a-z]{2}$/.test(language) ? [line('taal', language, year)] : []),
    ...(themeIn(theme) ? [line('theme', theme, year)] : []),
    ...(theme === 'system' ? [line('theme', '', 0)] : []),
  ]
}

const line = (name: string, value: string, maxAge: number) =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax; HttpOnly${env.isSecure ? '; Secure' : ''}`

/** Path of our own page the form stood on; the front page when the browser does not say or it is another's. */
export function returnPath(request: Request): string {
  const referer = URL.parse(request.headers.get('referer') ?? '')
  return referer?.origin === env.publicUrl ? `/${referer.pathname.replace(/^\/+/, '')}${referer.search}` : '/'
}
