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
    for (const name of Object.values(names)) await ensureRole(client, name, passwordOf(name, secret))
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
    for (const name of [names.app, names.jobs]) await ensureRole(client, name, passwordOf(name, secret))
    const quoted = (name: string) => client.escapeIdentifier(name)
    await client.query(`grant ${quoted(names.jobs)} to current_user`)
    await client.query(`create schema if not exists pgboss authorization ${quoted(names.jobs)}`)
  })
  return { ...urlsOf(ownerUrl, names, secret), owner: ownerUrl }
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const words = `login password ${client.escapeLiteral(password)}`
  await client.query(`${rowCount ? 'alter' : 'create'} role ${client.escapeIdentifier(name)} ${words}`)
}

const passwordOf = (role: string, secret: string) =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')

function urlsOf(base: string, names: ReturnType<typeof roleNames>, secret: string): DatabaseUrls {
  const as = (name: string) => {
    const url = new URL(base)
    url.username = name
    url.password = passwordOf(name, secret)
    return url.href
  }
  return { owner: as(names.owner), app: as(names.app), jobs: as(names.jobs) }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
