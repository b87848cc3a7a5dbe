import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/operations/environment'

const files = (pattern: RegExp) =>
  readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort()

const address = (file: string) =>
  `/${path
    .dirname(file)
    .replace(/^\.$/, '')
    .replace(/\([^)]*\)\/?/g, '')}`

/** Every page, by its address with the names of its parts. */
export const pages = () => files(/(^|\/)page\.tsx$/).map((file) => `PAGE ${address(file)}`)

/** Every route handler, by method and address. */
export const handlers = () =>
  files(/(^|\/)route\.tsx?$/).flatMap((file) => {
    const source = readFileSync(path.join(root, 'app', file), 'utf8')
    return [
      ...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm),
    ].map(([, method]) => `${method} ${address(file)}`)
  })

export type BuiltAction = { door: string; id: string; page: string }

/** Every server action of the build, with a page that carries it. */
export function actions(): BuiltAction[] {
  const file = path.join(root, '.next/server/server-reference-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>
  }
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    door: `ACTION ${filename.replace(/^.*?app\//, 'app/')} ${exportedName}`,
    id,
    page: `/${(Object.keys(workers)[0] ?? '')
      .replace(/^app\//, '')
      .replace(/\/?page$/, '')
      .replace(/\([^)]*\)\/?/g, '')}`,
  }))
}
