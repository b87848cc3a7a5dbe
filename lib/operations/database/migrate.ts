import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'

const root = path.resolve(import.meta.dirname, '../../..')

/** Folder of all migrations, in the format of Prisma. */
export const migrationsFolder = path.join(root, 'prisma/migrations')

/**
 * Runs Prisma's own CLI over our schema engine, without any download.
 * @param migrations folder to take migrations from; all of them when left out
 * @returns what it printed
 * @throws Error with its complaint when it ends with another code than 0
 */
export function prisma(args: string[], ownerUrl?: string, migrations?: string): Promise<string> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: root,
      env: {
        ...process.env,
        ...(ownerUrl ? { DATABASE_URL: ownerUrl } : {}),
        ...(migrations ? { MIGRATIONS_FOLDER: migrations } : {}),
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

/** Brings the database to the newest migration; nothing to do is fine, and found out without starting Prisma. */
export async function migrate(ownerUrl: string, migrations?: string): Promise<void> {
  if (!(await isUpToDate(ownerUrl, migrations ?? migrationsFolder)))
    await prisma(['migrate', 'deploy'], ownerUrl, migrations)
}

/** Names of the migrations in a folder, oldest first. */
export const migrationsIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** Names of the migrations a database has had, oldest first; none when it is new. */
export async function migrationsOf(client: pg.Client): Promise<{ name: string; checksum: string }[]> {
  const { rows: known } = await client.query(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!known[0].there) return []
  const { rows } = await client.query(`select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by 1`)
  return rows
}

async function isUpToDate(ownerUrl: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const had = new Map((await migrationsOf(client)).map((row) => [row.name, row.checksum]))
    const hashOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(path.join(folder, name, 'migration.sql')))
        .digest('hex')
    const wanted = migrationsIn(folder)
    return wanted.length === had.size && wanted.every((name) => had.get(name) === hashOf(name))
  } finally {
    await client.end()
  }
}
