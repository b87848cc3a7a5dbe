import { createHmac } from 'node:crypto'
import pg from 'pg'

/** Addresses of one database for its three roles. */
export type DatabaseUrls = { owner: string; app: string; jobs: string }

/** Role names of a database: owner runs migrations, app owns nothing, jobs owns only schema pgboss. */
export const roleNames = (database: string) => ({
  owner: `${database}_owner`,
  app: `${database}_app`,
  jobs: `${database}_jobs`,
})

/**
 * Makes database and roles when absent and returns their addresses; passwords follow from `secret`,
 * so several app processes agree on them. Needs a connection that may create roles.
 */
export async function prepareOwnDatabase(
  superuserUrl: (database: string) => string,
  database: string,
  secret: string,
): Promise<DatabaseUrls> {
  const names = roleNames(database)
  await withClient(superuserUrl('postgres'), async (client) => {
    await ensureRoles(client, Object.values(names), superuserUrl('postgres'), secret)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount)
      await client.query(
        `create database ${database} owner ${names.owner} encoding 'UTF8' template template0`,
      )
  })
  await withClient(superuserUrl(database), (client) =>
    client.query(`create schema if not exists pgboss authorization ${names.jobs}`),
  )
  return urlsOf(superuserUrl(database), names, secret)
}

/**
 * The same on somebody else's server: the given user stays the owner and needs CREATEROLE once.
 * @param ownerUrl address of an existing database
 */
export async function prepareGivenDatabase(ownerUrl: string, secret: string): Promise<DatabaseUrls> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  const names = roleNames(database)
  await withClient(ownerUrl, async (client) => {
    await ensureRoles(client, [names.app, names.jobs], ownerUrl, secret)
    const quoted = (name: string) => client.escapeIdentifier(name)
    await client.query(`grant ${quoted(names.jobs)} to current_user`)
    await client.query(`create schema if not exists pgboss authorization ${quoted(names.jobs)}`)
  })
  return { ...urlsOf(ownerUrl, names, secret), owner: ownerUrl }
}

/** Makes the roles, or gives them the password they should have; one start at a time, others wait. */
async function ensureRoles(client: pg.Client, names: string[], url: string, secret: string): Promise<void> {
  await client.query('begin')
  await client.query(`select pg_advisory_xact_lock(hashtext('aan tafel roles'))`)
  for (const name of names) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
    const password = passwordOf(name, secret)
    if (rowCount && (await canEnter(as(url, name, password)))) continue
    const words = `login password ${client.escapeLiteral(password)}`
    await client.query(`${rowCount ? 'alter' : 'create'} role ${client.escapeIdentifier(name)} ${words}`)
  }
  await client.query('commit')
}

const canEnter = (url: string) =>
  withClient(url, async () => {}).then(
    () => true,
    () => false,
  )

const passwordOf = (role: string, secret: string) =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')

function urlsOf(base: string, names: ReturnType<typeof roleNames>, secret: string): DatabaseUrls {
  const of = (name: string) => as(base, name, passwordOf(name, secret))
  return { owner: of(names.owner), app: of(names.app), jobs: of(names.jobs) }
}

const as = (base: string, username: string, password: string) =>
  Object.assign(new URL(base), { username, password }).href

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
