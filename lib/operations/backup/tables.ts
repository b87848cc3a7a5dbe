import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { Refusal } from '../refusal'

export type Table = { name: string; columns: string[] }

/**
 * Tables of all rooms with their columns, each after the tables it points to, so that rows can be put back in
 * this order. The queue is left out: a restored database makes its jobs anew from the notices that wait.
 * @throws Error when tables point at each other in a ring
 */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows: found } = await client.query<Table>(`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'
    group by relname order by relname`)
  const { rows: points } = await client.query<{ from: string; to: string }>(`
    select distinct a.relname as from, b.relname as to from pg_constraint c
    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`)
  const ordered: Table[] = []
  let waiting = found
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name))
    const ready = waiting.filter(({ name }) => !points.some((p) => p.from === name && names.has(p.to)))
    if (ready.length === 0) throw new Refusal(`Tables point at each other: ${[...names].join(', ')}`)
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered
}

/**
 * Connections of backup and restore: text that reads the same on every server, and an error instead of
 * silence when row-level security would hide rows.
 */
export async function prepareSession(client: pg.Client): Promise<void> {
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
    set extra_float_digits = 3; set bytea_output = 'hex'; set row_security = off; set statement_timeout = 0`)
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`,
  )
  if (!rows[0]?.sees)
    throw new Refusal(
      'The database role may not look past the locks between schools. Give BACKUP_DATABASE_URL with a superuser or a role with BYPASSRLS, or use the tools of your own server.',
    )
}

/** Streams a table in a fixed order, compressed into `file` when one is given; counts and hashes what passes. */
export async function copyOut(
  client: pg.Client,
  { name, columns }: Table,
  file?: string,
): Promise<{ rows: number; sha256: string }> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const table = client.escapeIdentifier(name)
  const stream = client.query(
    to(`copy (select ${list} from ${table} order by row(${list})::text collate "C") to stdout`),
  )
  const hash = createHash('sha256')
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  if (file) await pipeline(stream, measure, createGzip(), createWriteStream(file, { mode: 0o600 }))
  else await pipeline(stream, measure, nowhere())
  return { rows: stream.rowCount ?? 0, sha256: hash.digest('hex') }
}

const nowhere = () => new Transform({ transform: (_chunk, _encoding, done) => done() }).resume()
