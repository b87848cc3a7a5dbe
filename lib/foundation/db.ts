import 'server-only'

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from './actor'
import { withoutRows } from './fault'
import { log } from './log'
import { type Db, endPool, sql, transaction } from './transaction'

export { type Db, sql }

/** Why work is done without a person asking. Every use is logged. */
export type SystemReason =
  | 'create-school'
  | 'deliver-notice'
  | 'load-actor'
  | 'show-feed'
  | 'show-school'
  | 'show-logo'
  | 'count-bounce'
  | 'seed-demo'
  | 'operator'
  | 'erase-draft'

type Scope = { schoolId: string | null; accountId: string | null }
type Open = Scope & { db: Db }

const open = new AsyncLocalStorage<Open>()

/**
 * The only door to the database: runs `work` in one transaction that sees the actor's school and nothing else.
 * Joins the transaction that is open for the same school, so a request runs in one.
 * Source: PostgreSQL row-level security, policy `same_school` in prisma/migrations/0001_house.
 */
export const asActor = <T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> =>
  within({ schoolId: actor.schoolId, accountId: null }, work)

/** The same for work nobody asked for at this moment; the reason is logged. */
export function asSystem<T>(
  reason: SystemReason,
  schoolId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  log.debug({ reason, schoolId }, 'system work')
  return within({ schoolId, accountId: null }, work)
}

/** What belongs to an account rather than a school: identities, sessions, second factor. */
export const asAccount = <T>(accountId: string, work: (db: Db) => Promise<T>): Promise<T> =>
  within({ schoolId: null, accountId }, work)

/** Before school and account are known: the two doors, and whether the database answers. */
export const asVisitor = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  within({ schoolId: null, accountId: null }, work)

async function within<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const current = open.getStore()
  if (current && current.schoolId === scope.schoolId && current.accountId === scope.accountId)
    return work(current.db)
  try {
    return await transaction(scope, (db) => open.run({ ...scope, db }, () => work(db)))
  } catch (error) {
    // Whole rows stand in the raw errors; they never leave the cellar.
    throw withoutRows(error)
  }
}

/** What a secret opens, as `door_of_secret` in prisma/migrations/0001_house tells it. */
export type Door = { kind: string; school_id: string | null; subject_id: string | null; id: string | null }

/**
 * Asks what a secret opens and goes on in the same transaction within the school it names, so that a request that
 * came by a link needs one transaction only. `work` gets null when the secret opens nothing.
 */
export const asHolder = <T>(secretHash: Uint8Array, work: (door: Door | null) => Promise<T>): Promise<T> =>
  within({ schoolId: null, accountId: null }, async (db) => {
    const [door] = await db.$queryRaw<Door[]>`
      select kind, school_id, subject_id, id, set_config('app.school_id', coalesce(school_id::text, ''), true)
      from door_of_secret(${secretHash})`
    if (!door?.school_id) return work(door ?? null)
    return open.run({ schoolId: door.school_id, accountId: null, db }, () => work(door))
  })

/** Ends the pool, for programs that have to stop. */
export const closeDatabase = endPool

/** Thrown inside a transaction to undo it and hand `answer` to the caller that opened it. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone')
  }
}

/**
 * Runs `work` in the actor's transaction; when its answer is refused or it throws, everything it wrote is undone.
 * For commands that find out half-way that a promise stands in the way.
 */
export async function allOrNothing<T extends { ok: boolean }>(
  actor: Actor,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const joins = open.getStore()?.schoolId === actor.schoolId
  try {
    return await asActor(actor, async (db) => {
      if (!joins) {
        const answer = await work(db)
        if (answer.ok) return answer
        throw new Undone(answer)
      }
      await db.$executeRaw`savepoint half_way`
      const undo = () => db.$executeRaw`rollback to savepoint half_way`
      // Also when it throws: who catches that, a page for instance, goes on in the same transaction.
      const answer = await work(db).catch(async (error: unknown) => {
        await undo().catch(() => {})
        throw error
      })
      if (!answer.ok) await undo()
      return answer
    })
  } catch (error) {
    if (error instanceof Undone) return error.answer as T
    throw error
  }
}
