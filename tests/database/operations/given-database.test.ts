import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { type DatabaseUrls, prepareGivenDatabase } from '@/lib/operations/database/roles'
import { superuser } from '@/tests/stage'

const db = superuser()
const name = `given_${process.pid}`
const operator = `${name}_operator`
const password = randomUUID()
const at = (username: string) =>
  Object.assign(new URL(process.env['TEST_SUPERUSER_URL'] ?? ''), {
    username,
    password,
    pathname: `/${name}`,
  }).href

afterAll(async () => {
  await db.query(`drop database if exists ${name} with (force)`)
  for (const role of [`${name}_app`, `${name}_jobs`, operator]) await db.query(`drop role if exists ${role}`)
  await db.end()
})

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

async function prepare(secret: string): Promise<DatabaseUrls> {
  const urls = await prepareGivenDatabase(at(operator), secret)
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  return urls
}

test('on a server of somebody else an operator who may make roles is enough, also with a new secret', async () => {
  await db.query(`create role ${operator} login createrole createdb password '${password}'`)
  await db.query(`create database ${name} owner ${operator}`)
  const before = await prepare('first secret')
  const { app, jobs } = await prepare('another secret')
  await expect(ask(before.app, 'select 1')).rejects.toThrow()
  const roles = await ask(
    app,
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as may from pg_roles
    where rolname in ('${name}_app', '${name}_jobs')`,
  )
  expect(roles.rows).toEqual([{ may: false }, { may: false }])
  await expect(ask(app, 'delete from pgboss.job')).rejects.toThrow('permission denied')
  await expect(ask(jobs, 'select 1 from child')).rejects.toThrow('permission denied')
  expect((await ask(at(operator), 'select count(*)::int as seen from child')).rows).toEqual([{ seen: 0 }])
})
