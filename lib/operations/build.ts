import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './environment'

const stampFile = path.join(root, '.next/built-from')
const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema',
  'public',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** Builds the app unless the last build was made from exactly these sources. */
export function buildWhenStale(): void {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(sources)) return
  build()
}

/** Generates, builds, and remembers from what. @throws Error when the build fails; its complaint is on screen */
export function build(): void {
  run([createRequire(import.meta.url).resolve('tsx/cli'), 'lib/operations/generate.ts'])
  run([createRequire(import.meta.url).resolve('next/dist/bin/next'), 'build'])
  writeFileSync(stampFile, stampOf(sources))
}

function run(args: string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`${path.basename(args[0] ?? '')} ended with ${status}`)
}

function stampOf(places: string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesIn(path.join(root, place)))) {
    if (file.includes(`${path.sep}generated${path.sep}`)) continue
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  try {
    const entries = readdirSync(place, { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return [place]
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build()
