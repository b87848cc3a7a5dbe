import type pg from 'pg'

/** One line per table: how many rows, and a checksum of all of them. */
export type State = Record<string, string>

let tables: string[] = []

/** Remembers every row, so that a cell that wrote can be undone. */
export async function remember(db: pg.Pool): Promise<void> {
  const { rows } = await db.query(`select relname from pg_class where relnamespace = 'public'::regnamespace
    and relkind = 'r' and relname <> '_prisma_migrations' order by 1`)
  tables = [...rows.map(({ relname }) => relname as string), 'pgboss.job']
  await db.query('drop schema if exists before cascade; create schema before')
  for (const table of tables) await db.query(`create table ${copyOf(table)} as select * from ${table}`)
}

/** Puts these tables back as they were remembered. */
export async function restore(db: pg.Pool, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return
  // Rows come back in any order, so nothing is checked on the way: they stood there before.
  const each = changed.map(
    (table) => `delete from ${table}; insert into ${table} select * from ${copyOf(table)}`,
  )
  await db.query(`begin; set local session_replication_role = replica; ${each.join('; ')}; commit`)
}

/** What every table holds now. */
export async function stateOf(db: pg.Pool): Promise<State> {
  const one = (name: string) => `select '${name}' as name,
    count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state from ${name} t`
  const { rows } = await db.query(tables.map(one).join(' union all '))
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}

/** Tables that differ. */
export const changedBetween = (one: State, other: State) =>
  Object.keys(one).filter((table) => one[table] !== other[table])

const copyOf = (table: string) => `before.${table.replace('.', '_')}`
