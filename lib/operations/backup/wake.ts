import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Jobs } from '@/lib/foundation/jobs'
import { log } from '@/lib/foundation/log'
import { prepareQueue } from '../database/queue'

/** What waits for a job, by the table it stands in; the queue itself is in no backup. */
const waiting: { table: string; queue: keyof Jobs; sql: string }[] = [
  {
    table: 'notice',
    queue: 'deliver-notice',
    sql: `select jsonb_build_object('schoolId', school_id, 'noticeId', id) as data, due_at as "startAfter"
      from notice where sent_at is null and dropped_why is null order by due_at, id`,
  },
  {
    table: 'import_draft',
    queue: 'erase-draft',
    sql: `select jsonb_build_object('schoolId', school_id, 'draftId', id) as data, expires_at as "startAfter"
      from import_draft order by expires_at, id`,
  },
]

/**
 * Makes the jobs anew of everything that waits in restored tables: mail to send, files to forget. A job too many does
 * no harm, so this comes before the restored rows are kept: no row is ever kept without its job.
 * @param client sees the rows of every school, committed or not
 * @param tables restored tables; a backup of an older version lacks some
 * @returns how many jobs were made
 */
export async function wakeJobs(
  client: pg.Client,
  jobsUrl: string,
  tables: readonly string[],
): Promise<number> {
  await prepareQueue(jobsUrl)
  const boss = new PgBoss({
    connectionString: jobsUrl,
    migrate: false,
    schedule: false,
    supervise: false,
    max: 1,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  try {
    let made = 0
    for (const { queue, sql } of waiting.filter((each) => tables.includes(each.table))) {
      const { rows } = await client.query<{ data: object; startAfter: Date }>(sql)
      for (let from = 0; from < rows.length; from += 1000)
        await boss.insert(queue, rows.slice(from, from + 1000))
      made += rows.length
    }
    return made
  } finally {
    await boss.stop({ graceful: false })
  }
}
