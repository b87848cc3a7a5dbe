import { env } from './env'

/**
 * True when a POST comes from our own pages: Origin equals the public address, or is missing while the browser
 * says the request is same-origin. Route handlers get no such check from the framework.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === env.publicUrl
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

/** Headers of every personal answer: never stored, never embedded, no address passed on. */
export const privateHeaders = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const

/** A name for a cookie of ours: over TLS its prefix binds it to this very host. */
export const cookieName = (name: string) => (env.isSecure ? `__Host-${name}` : name)

/** Value of a cookie of ours in a request, or null. */
export function cookieIn(request: Request, name: string): string | null {
  const start = `${cookieName(name)}=`
  const pair = (request.headers.get('cookie') ?? '').split(/; */).find((part) => part.startsWith(start))
  return pair ? pair.slice(start.length) : null
}

/** A `Set-Cookie` line for a cookie no script can read; 0 seconds takes it away. `value` is safe in a cookie. */
export const cookieLine = (name: string, value: string, seconds: number) =>
  `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${env.isSecure ? '; Secure' : ''}`

/** What the browser says it is, cut to what a person recognises; never more than 200 characters. */
export const deviceOf = (request: Request) => (request.headers.get('user-agent') ?? '').slice(0, 200)
