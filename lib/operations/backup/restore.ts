import { createHash } from 'node:crypto'
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { migrate, migrationsFolder, migrationsIn, migrationsOf } from '../database/migrate'
import { Refusal } from '../refusal'
import { type BackedUpTable, fileOf, type Manifest, readManifest } from './manifest'
import { copyOut, prepareSession, readTables } from './tables'
import { wakeJobs } from './wake'

/**
 * Puts a backup into an empty database: first every file is checked against the manifest, then the database is
 * brought to the migration of the backup, filled in one transaction, compared, and brought to today's migration.
 * What waited (mail, drafts) gets its jobs back.
 * @param urls `backup`: a role that no lock stops; `owner`: the owner of the tables; `jobs`: the owner of the queue
 * @throws Error with a sentence when a file was changed, the database holds rows, or the outcome differs
 */
export async function restoreBackup(
  urls: { backup: string; owner: string; jobs: string },
  folder: string,
): Promise<Manifest> {
  const manifest = readManifest(folder)
  for (const table of manifest.tables)
    if ((await hashOfFile(fileOf(folder, table.name))) !== table.sha256)
      throw new Refusal(`${table.name} in this backup was changed or damaged; nothing was restored.`)
  if (!migrationsIn(migrationsFolder).includes(manifest.migration))
    throw new Refusal(`This backup is of a newer version (${manifest.migration}). Update Aan Tafel first.`)
  const client = new pg.Client({ connectionString: urls.backup })
  await client.connect()
  try {
    await prepareSession(client)
    await requireEmpty(client)
    await bringTo(client, urls.owner, manifest.migration)
    await client.query('begin')
    for (const table of manifest.tables) await copyIn(client, table, fileOf(folder, table.name))
    for (const table of manifest.tables) await compare(client, table)
    const names = manifest.tables.map(({ name }) => name)
    await wakeJobs(client, urls.jobs, names)
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrate(urls.owner)
  return manifest
}

async function requireEmpty(client: pg.Client): Promise<void> {
  for (const { name } of await readTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${client.escapeIdentifier(name)} limit 1`)
    if (rowCount)
      throw new Refusal('This database is not empty: a backup is restored into an empty one only.')
  }
}

/** An empty database that has other migrations than the backup starts over. */
async function bringTo(client: pg.Client, ownerUrl: string, migration: string): Promise<void> {
  const wanted = migrationsIn(migrationsFolder).filter((name) => name <= migration)
  const had = (await migrationsOf(client)).map((row) => row.name)
  if (had.join() === wanted.join()) return
  if (had.length > 0) {
    const { rows } = await client.query(
      `select nspowner::regrole::text as owner from pg_namespace where nspname = 'public'`,
    )
    await client.query(`drop schema public cascade; create schema public authorization ${rows[0].owner}`)
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'aan-tafel-'))
  try {
    for (const name of ['migration_lock.toml', ...wanted])
      cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true })
    await migrate(ownerUrl, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function copyIn(client: pg.Client, { name, columns }: BackedUpTable, file: string): Promise<void> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const table = client.query(from(`copy ${client.escapeIdentifier(name)} (${list}) from stdin`))
  await pipeline(createReadStream(file), createGunzip(), table)
}

async function compare(client: pg.Client, table: BackedUpTable): Promise<void> {
  const { rows, sha256 } = await copyOut(client, table)
  if (rows !== table.rows || sha256 !== table.sha256)
    throw new Refusal(`${table.name} differs from the backup after restoring; nothing was kept.`)
}

async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  return pipeline(createReadStream(file), createGunzip(), hash).then(
    () => hash.digest('hex'),
    () => null,
  )
}
