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
