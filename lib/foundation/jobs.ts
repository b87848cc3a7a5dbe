import 'server-only'

import { type ConstructorOptions, fromPrisma, PgBoss } from 'pg-boss'
import type { Db } from './db'

/** Queues and what their jobs carry: ids only, because the queue's own tables have no school. */
export type Jobs = { 'deliver-notice': { schoolId: string; noticeId: string } }

/** Creates a job inside the command's transaction: it is there exactly when the command's rows are. */
export async function createJob<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
  startAfter: Date,
): Promise<void> {
  await producer().send(name, payload, { startAfter, db: fromPrisma(db) })
}

let own: PgBoss | undefined

// Only builds and inserts; the worker alone starts, supervises and migrates the queue.
function producer(): PgBoss {
  own ??= new PgBoss({
    connectionString: 'postgresql://unused',
    supervise: false,
    schedule: false,
    migrate: false,
  } satisfies ConstructorOptions)
  return own
}
