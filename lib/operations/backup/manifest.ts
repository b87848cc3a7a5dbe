import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { Refusal } from '../refusal'

const table = z.object({
  name: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z_]+$/)),
  rows: z.number().int(),
  /** Of the rows as text, before compression. */
  sha256: z.string(),
})

const manifest = z.object({
  format: z.literal('aan-tafel-backup-1'),
  madeAt: z.string(),
  /** The newest migration the data had; restoring migrates to exactly this point. */
  migration: z.string(),
  /** Tells whether the app's secret is the one that sealed second factors, without telling the secret. */
  secretMark: z.string(),
  tables: z.array(table),
})

export type BackedUpTable = z.output<typeof table>
export type Manifest = z.output<typeof manifest>

/** The manifest of a backup. @throws Error with a sentence when the folder is no backup */
export function readManifest(folder: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))
  } catch {
    throw new Refusal(`${folder} is not a backup of Aan Tafel: manifest.json is missing or unreadable.`)
  }
}

/** Mark of a secret, of no use to who wants the secret itself. */
export const markOf = (secret: string) =>
  createHash('sha256').update(`aan-tafel backup ${secret}`).digest('hex').slice(0, 16)

/** File of a table within a backup. */
export const fileOf = (folder: string, name: string) => path.join(folder, `${name}.copy.gz`)
