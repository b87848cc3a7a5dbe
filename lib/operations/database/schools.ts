import pg from 'pg'

/** Schools of a database. The owner may look at this one table without naming a school first. */
export async function schoolsIn(
  ownerUrl: string,
): Promise<{ code: string; name: string; isDemo: boolean }[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query('select code, name, is_demo as "isDemo" from school order by name, code')).rows
  } finally {
    await client.end()
  }
}
