import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // The image optimiser has been a way in more than once (security.md §1.4); pictures here are small and ours.
  images: { unoptimized: true },
  // Native and self-loading packages stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino'],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
