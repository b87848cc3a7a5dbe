import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor, asVisitor } from '@/lib/foundation/db'
import { prisma } from '@/lib/operations/database/migrate'
import { fatima, klimop, regenboog, tess, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeAll(() => setStage(db))
afterAll(() => db.end())

test('every table is locked, and locked for its owner too', async () => {
  const { rows } = await db.query(`
    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity
        and exists (select from pg_policy where polrelid = pg_class.oid))`)
  expect(rows).toEqual([])
})

test('only the named tables have a door besides the lock', async () => {
  const { rows } = await db.query(`select polrelid::regclass::text as room, polname as name from pg_policy
    where polname not in ('same_school') order by 1, 2`)
  expect(rows.map((row) => `${row.room} ${row.name}`)).toEqual([
    'account own_account',
    'calendar_feed door',
    'identity door',
    'identity own_account',
    'invitation door',
    'person own_account',
    'school door',
    'second_factor own_account',
    'session own_account',
    'sign_in_link door',
    'sign_in_link own_account',
  ])
})

test('the app role owns nothing, bypasses nothing, and cannot rewrite what was read and done', async () => {
  const role = 'template_school_app'
  const { rows: owned } = await db.query('select relname from pg_class where relowner = $1::regrole', [role])
  expect(owned).toEqual([])
  const { rows } = await db.query(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1',
    [role],
  )
  expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  for (const table of ['child_access', 'activity'])
    for (const right of ['update', 'delete']) {
      const { rows: held } = await db.query('select has_table_privilege($1, $2, $3) as held', [
        role,
        table,
        right,
      ])
      expect([table, right, held[0].held]).toEqual([table, right, false])
    }
})

test('the jobs role owns only its own schema', async () => {
  const { rows } =
    await db.query(`select distinct nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where relowner = 'template_school_jobs'::regrole and relkind <> 't' and nspname <> 'pg_toast' union select nspname from pg_namespace where nspowner = 'template_school_jobs'::regrole`)
  expect(rows.map((row) => row.nspname)).toEqual(['pgboss'])
  const { rows: rights } = await db.query(`select count(*)::int as n from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace and has_table_privilege('template_school_jobs', oid, 'select')`)
  expect(rights[0].n).toBe(0)
})

test('only two functions look before a school is known', async () => {
  const { rows } = await db.query(
    `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
  )
  expect(rows.map((row) => row.proname)).toEqual(['door_of_identity', 'door_of_secret'])
})

test('a query that forgets its school finds nobody, and one of another school finds only its own', async () => {
  expect(await asVisitor((tx) => tx.person.count())).toBe(0)
  expect(await asActor(vera, (tx) => tx.child.findMany({ select: { id: true } }))).toEqual([{ id: tess }])
  expect(await asActor(fatima, (tx) => tx.school.findMany({ select: { id: true } }))).toEqual([
    { id: regenboog },
  ])
})

test('writing into another school is refused by the database', async () => {
  const move = asActor(vera, (tx) =>
    tx.child.create({ data: { schoolId: regenboog, givenName: 'X', familyName: 'Y' } }),
  )
  await expect(move).rejects.toThrow()
  const { rowCount } = await db.query('select 1 from child where school_id = $1', [klimop])
  expect(rowCount).toBe(1)
})

test('no foreign key of a school crosses schools: school_id stands first in every one', async () => {
  const { rows } = await db.query(`
    select conname from pg_constraint c
    where contype = 'f' and connamespace = 'public'::regnamespace
      and exists (select from pg_attribute where attrelid = c.conrelid and attname = 'school_id')
      and exists (select from pg_attribute where attrelid = c.confrelid and attname = 'school_id')
      and not exists (select from pg_attribute where attrelid = c.conrelid and attname = 'school_id' and attnum = c.conkey[1])`)
  expect(rows).toEqual([])
})

test('schema and migrated database say the same', async () => {
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--script']
  const printed = await prisma(args, process.env['TEST_OWNER_URL'])
  expect(printed.trim()).toBe('-- This is an empty migration.')
})
