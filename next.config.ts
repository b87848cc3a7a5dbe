import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** On every answer, whoever draws it. Source: security.md H1. */
const headers = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
]

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // The image optimiser has been a way in more than once (security.md §1.4); pictures here are small and ours.
  images: { unoptimized: true },
  // Native and self-loading packages stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
