import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * Runs Prisma's own CLI over our schema engine, without any download.
 * @returns what it printed
 * @throws Error with its complaint when it ends with another code than 0
 */
export function prisma(args: string[], ownerUrl?: string): Promise<string> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: root,
      env: {
        ...process.env,
        ...(ownerUrl ? { DATABASE_URL: ownerUrl } : {}),
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma/schema-engine.mjs'),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [printed, complaint] = ['', '']
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0
        ? resolve(printed)
        : reject(new Error(`prisma ${args.join(' ')} failed:\n${printed}\n${complaint}`)),
    )
  })
}

/** Brings the database to the newest migration; nothing to do is fine. */
export const migrate = (ownerUrl: string) => prisma(['migrate', 'deploy'], ownerUrl)
