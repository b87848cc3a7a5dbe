import type pg from 'pg'

/** Everything that stands in every table, by table; for comparing before and after. */
export async function wholeHouse(
  db: pg.Pool,
  except: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const house: Record<string, unknown[]> = {}
  for (const { name } of tables.filter((table) => !except.includes(table.name)))
    house[name] = (await db.query(`select to_jsonb(t) as row from "${name}" t order by 1`)).rows
  return house
}
