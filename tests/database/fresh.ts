import pg from 'pg'
import { afterAll, inject } from 'vitest'

/** Every test file has a database of its own: a copy of the migrated template. */
const name = `test_${process.env['VITEST_POOL_ID'] ?? '1'}_${process.pid}`

export const addressIn = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

const admin = new pg.Client({
  connectionString: Object.assign(new URL(inject('superuserUrl')), { pathname: '/postgres' }).href,
})
await admin.connect()
await admin.query(`drop database if exists ${name} with (force)`)
await admin.query(`create database ${name} template template_school`)
await admin.query(`alter database ${name} set timezone to 'UTC'`)

process.env['APP_DATABASE_URL'] = addressIn(inject('appUrl'))
process.env['JOBS_DATABASE_URL'] = addressIn(inject('jobsUrl'))
process.env['TEST_SUPERUSER_URL'] = addressIn(inject('superuserUrl'))
process.env['TEST_OWNER_URL'] = addressIn(inject('ownerUrl'))

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/foundation/db')
  await closeDatabase()
  await untilEverybodyLeft()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

// A pool that ended is still hanging up for a moment; dropping under it would end the test run with an error.
async function untilEverybodyLeft(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await admin.query('select count(*)::int as n from pg_stat_activity where datname = $1', [
      name,
    ])
    if (rows[0].n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
