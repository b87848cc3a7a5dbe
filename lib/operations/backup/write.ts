import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { migrationsOf } from '../database/migrate'
import { Refusal } from '../refusal'
import { type BackedUpTable, fileOf, type Manifest, markOf } from './manifest'
import { copyOut, prepareSession, readTables } from './tables'

/**
 * Writes everything of every school into a new folder, as it was at one moment, while the app goes on.
 * @param url a role that no lock stops
 * @param secret the app's secret; only a mark of it is kept, so keep the secret itself elsewhere
 * @throws Error with a sentence when the folder exists or the role may not see everything
 */
export async function writeBackup(url: string, folder: string, secret: string, now: Date): Promise<Manifest> {
  if (existsSync(folder))
    throw new Refusal(`${folder} exists already; a backup is never written over another.`)
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await prepareSession(client)
    await client.query('begin isolation level repeatable read, read only')
    const migration = (await migrationsOf(client)).at(-1)?.name
    if (!migration) throw new Refusal('This database has no tables of Aan Tafel yet.')
    const tables: BackedUpTable[] = []
    for (const table of await readTables(client)) {
      tables.push({ ...table, ...(await copyOut(client, table, fileOf(half, table.name))) })
    }
    await client.query('commit')
    const format = 'aan-tafel-backup-1'
    const manifest: Manifest = {
      format,
      madeAt: now.toISOString(),
      migration,
      secretMark: markOf(secret),
      tables,
    }
    writeFileSync(path.join(half, 'manifest.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 })
    renameSync(half, folder)
    return manifest
  } finally {
    await client.end()
    rmSync(half, { recursive: true, force: true })
  }
}
