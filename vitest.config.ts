import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const resolve = { alias: { '@': root, 'server-only': `${root}/tests/empty.ts` } }
// Another zone than the school's, so that a forgotten time zone shows.
const env = {
  TZ: 'Pacific/Auckland',
  LOG_LEVEL: 'silent',
  AUTH_SECRET: 'a secret for tests only, long enough to pass',
}

export default defineConfig({
  test: {
    projects: [
      // Properties and files of many megabytes take seconds on a busy machine; what must be fast measures itself.
      {
        resolve,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], env, testTimeout: 30_000 },
      },
      // Every door is loaded with all it imports; on a busy machine that takes longer than the usual five seconds.
      {
        resolve,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          env,
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          env,
          globalSetup: 'tests/database/server.ts',
          setupFiles: 'tests/database/fresh.ts',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'matrix',
          include: ['tests/matrix/**/*.test.ts'],
          env,
          globalSetup: 'tests/matrix/server.ts',
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
