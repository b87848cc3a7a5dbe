import 'server-only'

import pg from 'pg'
import { type Clock, fromPrisma, PgBoss } from 'pg-boss'
import type { Db } from './db'
import { env } from './env'
import { log } from './log'

/** Queues and what their jobs carry: ids only, because the queue's own tables have no school. */
export type Jobs = {
  'deliver-notice': { schoolId: string; noticeId: string }
  'erase-draft': { schoolId: string; draftId: string }
}

/**
 * Creates a job inside the command's transaction: it is there exactly when the command's rows are.
 * The queue's schema is made before any process answers: lib/operations/database/queue.ts.
 */
export async function createJob<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
  startAfter: Date,
): Promise<void> {
  own ??= learnQueues()
  await (await own).send(name, payload, { startAfter, db: fromPrisma(db) })
}

let own: Promise<PgBoss> | undefined

/** Learns once per process which queues there are, over a connection that is closed again. */
async function learnQueues(): Promise<PgBoss> {
  const pool = new pg.Pool({ connectionString: env.appDatabaseUrl, max: 1 })
  pool.on('error', (error) => log.warn({ err: error }, 'queue'))
  try {
    const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) }
    return await new PgBoss({ db, supervise: false, schedule: false, migrate: false, clock: still }).start()
  } catch (error) {
    own = undefined
    throw error
  } finally {
    await pool.end()
  }
}

/** A producer only inserts, so nothing in it may tick: a program that has written its job can end. */
const still: Clock = {
  now: () => Date.now(),
  setTimeout: () => null,
  clearTimeout: () => {},
  setInterval: () => null,
  clearInterval: () => {},
}
