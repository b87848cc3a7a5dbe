import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildWhenStale } from '@/lib/operations/build'
import { root } from '@/lib/operations/environment'
import { findChromium } from './chromium'

/** `npm test`: everything, on a machine that has only Node and npm. */
const require = createRequire(import.meta.url)
const reports = path.join(root, '.data/reports')
const timings: string[] = []

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
timed('build', buildWhenStale)
const chromium = timed('browser', findChromium)
const failed = [
  timed('unit, architecture, database', () =>
    node(path.join(root, 'node_modules/vitest/vitest.mjs'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/vitest.json`,
    ]),
  ),
  timed('browser tests', () =>
    node(require.resolve('@playwright/test/cli'), ['test'], {
      PLAYWRIGHT_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/playwright.json`,
    }),
  ),
].some((code) => code !== 0)

const say = (line: string) => process.stdout.write(`${line}\n`)
say(`\n${timings.join('\n')}\n`)
const counts = [vitestCounts(), playwrightCounts()]
const sum = (name: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[name], 0)
say(`Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(failed || sum('passed') === 0 ? 1 : 0)

function timed<T>(name: string, work: () => T): T {
  const start = Date.now()
  const result = work()
  timings.push(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
  return result
}

function node(program: string, args: string[], variables: Record<string, string> = {}): number {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } } as const
  return spawnSync(process.execPath, [program, ...args], options).status ?? 1
}

function report(name: string) {
  const file = path.join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function vitestCounts() {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report('vitest.json')
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

function playwrightCounts() {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report('playwright.json').stats ?? {}
  return { passed: expected, failed: unexpected + flaky, skipped }
}
