import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbedded } from './database/embedded'
import { type DatabaseUrls, prepareGivenDatabase, prepareOwnDatabase } from './database/roles'

/** The checkout this program runs from. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Folder of everything the app keeps outside a given database: `.data`, or DATA_DIR. */
const dataFolder = () => path.resolve(root, process.env['DATA_DIR'] ?? '.data')

export type Surroundings = {
  urls: DatabaseUrls
  /** A role that no lock stops, for backup and restore; on a given database only when the operator names one. */
  backupUrl: string
  isEmbedded: boolean
  /** True when the embedded server ran before: who started it will stop it. */
  isJoined: boolean
  variables: Record<string, string>
}

/** Reads `.env` when there is one, and makes the data folder. @returns that folder */
export function readSettings(): string {
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'))
  const folder = dataFolder()
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/**
 * Makes the surroundings the app needs: secret, database server, database, roles.
 * @returns addresses, and the variables that web and worker processes are started with
 */
export async function prepareSurroundings(): Promise<Surroundings> {
  const folder = readSettings()
  const secret = process.env['AUTH_SECRET'] ?? keptSecret(path.join(folder, 'secret'))
  const given = process.env['DATABASE_URL']
  const server = given ? null : await startEmbedded(folder)
  const urls = server
    ? await prepareOwnDatabase(server.superuserUrl, 'aan_tafel', secret)
    : await prepareGivenDatabase(given ?? '', secret)
  const backupUrl = server?.superuserUrl('aan_tafel') ?? process.env['BACKUP_DATABASE_URL'] ?? urls.owner
  const port = process.env['PORT'] || '3000'
  const publicUrl = process.env['PUBLIC_URL'] || `http://localhost:${port}`
  const variables = {
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: publicUrl,
    PUBLIC_URL: publicUrl,
    APP_DATABASE_URL: urls.app,
    JOBS_DATABASE_URL: urls.jobs,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }
  return { urls, backupUrl, isEmbedded: !given, isJoined: server?.isJoined ?? true, variables }
}

/** A secret made once and kept beside the data, readable by this user only. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
