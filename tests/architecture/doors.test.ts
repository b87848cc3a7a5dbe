import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = (pattern: RegExp) =>
  readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    pattern.test(file),
  )

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** Doors that are the framework's own. */
const foreign: string[] = []

// Every door is loaded with all that stands behind it; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 })

vi.mock('next/cache', () => ({ refresh: () => {} }))

test('every server action goes through the front door', async () => {
  const { guardOf } = await import('@/lib/foundation/guard')
  const open: string[] = []
  for (const file of files(/actions\.ts$/)) {
    const exported = (await import(path.join(root, 'app', file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported))
      if (guardOf(value) !== 'actor') open.push(`${file} ${name}`)
  }
  expect(open).toEqual([])
})

test('every route handler goes through a door', async () => {
  const { guardOf } = await import('@/lib/foundation/guard')
  const open: string[] = []
  let seen = 0
  for (const file of files(/route\.tsx?$/).filter((file) => !foreign.includes(file))) {
    const exported = (await import(path.join(root, 'app', file))) as Record<string, unknown>
    for (const method of methods.filter((name) => name in exported)) {
      seen++
      if (!guardOf(exported[method])) open.push(`${file} ${method}`)
    }
  }
  expect(seen).toBeGreaterThan(0)
  expect(open).toEqual([])
})

test('server actions live in actions.ts only', () => {
  const strays = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && !file.endsWith('actions.ts'))
    .filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(path.join(root, file), 'utf8')))
  expect(strays).toEqual([])
})
