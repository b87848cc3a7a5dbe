import { defineConfig } from '@playwright/test'
import { publicUrl } from './tests/e2e/address'

/** The browser tests run against the built app on a database of their own: tests/e2e/school.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/school.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.data/reports/playwright.json' }],
  ],
  use: {
    baseURL: publicUrl,
    locale: 'nl-NL',
    timezoneId: 'Pacific/Auckland',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The school has a name, as letters ask; it stands on this machine.
        '--host-resolver-rules=MAP school.test 127.0.0.1',
      ],
    },
  },
})
