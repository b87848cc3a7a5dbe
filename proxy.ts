import { type NextRequest, NextResponse } from 'next/server'

/**
 * Headers of the signed-in screens: a content policy with a nonce per answer, so no script runs that we did not
 * write. It protects no data; that is what doors and locks are for. Paper pages bring their own, stricter policy.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // React Aria positions popovers with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  // The framework reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  // Whoever has to sign in first comes back to where they were going.
  headers.set('x-asked-page', request.nextUrl.pathname)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-robots-tag', request.nextUrl.pathname === '/' ? 'all' : 'noindex, nofollow')
  return response
}

export const config = {
  matcher: [
    '/((?!_next/|api/|u/|code|inloggen|account|begin|fonts/|.*\\.(?:svg|txt|png|ico|webmanifest)$).*)',
  ],
}
