import 'server-only'

import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { log } from './log'

export type Db = Prisma.TransactionClient

/**
 * A transaction costs what its statements cost: `$queryRaw` and its kin go straight to PostgreSQL on a connection of
 * our own pool, prepared once per connection. Only when a model is asked for, Prisma joins in on that same connection.
 * (An interactive transaction of Prisma costs 1 ms of processor time, a raw query through it 0.2: performance.md.)
 */

// One pool per process, also when the framework loads this module twice.
const shared = globalThis as typeof globalThis & {
  aanTafelPool?: pg.Pool
  aanTafelPrisma?: PrismaClient
  aanTafelLent?: AsyncLocalStorage<pg.PoolClient>
}

/**
 * The connection that Prisma works on while it serves this transaction. Shared like the client it serves: pages and
 * route handlers may each load this module.
 */
const lent = shared.aanTafelLent ?? new AsyncLocalStorage<pg.PoolClient>()
shared.aanTafelLent = lent

function pool(): pg.Pool {
  if (shared.aanTafelPool) return shared.aanTafelPool
  const made = new pg.Pool({
    connectionString: env.appDatabaseUrl,
    max: Number(process.env['DATABASE_POOL'] ?? 10),
    // A transaction that nobody goes on with gives its locks back; ms.
    idle_in_transaction_session_timeout: 30_000,
    // Two hundred families at one moment on a busy machine wait in line rather than being turned away; ms.
    connectionTimeoutMillis: 30_000,
    // Statements that do not wait for each other travel together.
    pipeline: true,
  })
  made.on('error', () => log.warn('an idle database connection broke'))
  shared.aanTafelPool = made
  return made
}

/** Prisma on the connection that is lent to it, and on no other: outside a transaction it has none. */
class Borrowing extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const refuse = async () => {
      throw new Error('the database is reached through a transaction only')
    }
    Object.assign(adapter.underlyingDriver(), { query: refuse, connect: async () => borrowed() })
    return adapter
  }
}

/** The lent connection without its frame: who lends it begins and ends the transaction. */
function borrowed() {
  const connection = lent.getStore()
  if (!connection) throw new Error('no connection was lent')
  const nothing = { rows: [], fields: [], rowCount: 0 }
  return {
    query: (asked: pg.QueryArrayConfig) =>
      /^(BEGIN|COMMIT|ROLLBACK)$/.test(asked.text) ? Promise.resolve(nothing) : connection.query(asked),
    on: () => {},
    removeListener: () => {},
    release: () => {},
  }
}

const prisma = () =>
  (shared.aanTafelPrisma ??= new PrismaClient({
    adapter: new Borrowing({ connectionString: env.appDatabaseUrl, max: 1 }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  }))

/**
 * Runs `work` in one transaction in which PostgreSQL knows school and account, set in the same round trip.
 * Its answer stands once this resolves; when it throws, nothing of it does.
 */
export async function transaction<T>(
  scope: { schoolId: string | null; accountId: string | null },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const connection = await pool().connect()
  connection.on('error', ignore)
  let broken = false
  try {
    const [school, account] = [scope.schoolId, scope.accountId].map((id) => pg.escapeLiteral(id ?? ''))
    // Not awaited: what follows travels with it, and where it failed no school is set, so nothing is there to see.
    const begun = connection.query(
      `begin; select set_config('app.school_id', ${school}, true), set_config('app.account_id', ${account}, true)`,
    )
    begun.catch(ignore)
    const { db, end } = handle(connection)
    const answer = await work(db).finally(end)
    await begun
    const { command } = await connection.query('commit')
    if (command !== 'COMMIT') throw new Error('a statement failed, so nothing was kept')
    return answer
  } catch (error) {
    broken = await connection.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    connection.removeListener('error', ignore)
    connection.release(broken)
  }
}

const ignore = () => {}

/** What a transaction's work gets: raw statements at once, models through Prisma. */
function handle(connection: pg.PoolClient): { db: Db; end: () => Promise<void> } {
  let joined: { db: Promise<Db>; end: () => Promise<void> } | undefined
  const models = () => {
    joined ??= joinPrisma(connection)
    return joined.db
  }
  const raw = {
    $queryRaw: async (...asked: Asked) => (await run(connection, sqlOf(asked))).rows,
    $executeRaw: async (...asked: Asked) => (await run(connection, sqlOf(asked))).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await run(connection, { text, values })).rows,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await run(connection, { text, values })).rowCount ?? 0,
  }
  const db = new Proxy(raw as unknown as Record<string | symbol, unknown>, {
    // A promise that answers with this handle asks whether it has a `then`.
    get: (own, name) => (name in own || name === 'then' ? own[name] : modelOf(models, String(name))),
  })
  return { db: db as unknown as Db, end: async () => joined?.end() }
}

type Asked = [TemplateStringsArray | Prisma.Sql, ...unknown[]]

const sqlOf = ([first, ...values]: Asked) =>
  first instanceof Prisma.Sql ? first : Prisma.sql(first as TemplateStringsArray, ...values)

/** A model's verbs, each waiting until Prisma has joined. */
const modelOf = (models: () => Promise<Db>, model: string) =>
  new Proxy(
    {},
    {
      get: (_, verb) => async (given: unknown) => {
        const all = (await models()) as unknown as Record<string, Record<string, (given: unknown) => unknown>>
        return all[model]?.[verb as string]?.(given)
      },
    },
  )

/** Opens Prisma's side of a transaction that runs already; `end` closes it without ending that. */
function joinPrisma(connection: pg.PoolClient): { db: Promise<Db>; end: () => Promise<void> } {
  const left = Promise.withResolvers<void>()
  const entered = Promise.withResolvers<Db>()
  const whole = lent
    .run(connection, () =>
      prisma().$transaction((db) => {
        entered.resolve(db)
        return left.promise
      }),
    )
    .catch((error: unknown) => entered.reject(error))
  return {
    db: entered.promise,
    end: () => {
      left.resolve()
      return whole
    },
  }
}

const names = new Map<string, string>()

/** Name of a statement's prepared form; none for the ones after the first 500, which somebody composes. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 500) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, name)
  return name
}

/** Values as Prisma would give them: a date column is midnight UTC, a bigint stays whole. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === 1082
      ? (text: string) => new Date(`${text}T00:00:00Z`)
      : oid === 20
        ? BigInt
        : pg.types.getTypeParser(oid, format as 'text'),
}

function run(connection: pg.PoolClient, { text, values }: { text: string; values: unknown[] }) {
  const name = values.length > 0 ? nameOf(text) : undefined
  return connection.query({ text, values, types, ...(name ? { name } : {}) })
}

/** Ends the pool, for programs that have to stop. */
export async function endPool(): Promise<void> {
  await shared.aanTafelPrisma?.$disconnect()
  await shared.aanTafelPool?.end()
  delete shared.aanTafelPrisma
  delete shared.aanTafelPool
}

export const sql = Prisma.sql
