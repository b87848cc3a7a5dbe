import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { env } from '@/lib/foundation/env'
import type { Jobs } from '@/lib/foundation/jobs'
import { log } from '@/lib/foundation/log'
import type { Send } from '@/lib/foundation/mail'
import { deliverNotice } from './deliver'
import { sweepSchool } from './sweep'

/** One worker sends two batches of four mails at a time; each mail holds one of the ten connections meanwhile. */
const pace = { batchSize: 4, localConcurrency: 2, burstWhenBatchFull: true }
const sweepMinutes = 5
/** Milliseconds that mails under way get to finish when the worker is asked to stop. */
const drainPatience = 6000

/**
 * Starts taking delivery jobs. First come those of a worker that was killed and what no job brings any more; row locks
 * keep other workers that are alive from sending the same.
 * @returns stops taking jobs and waits for the mails under way
 */
export async function startDelivery(send: Send): Promise<() => Promise<void>> {
  const queue = new PgBoss({
    connectionString: env.jobsDatabaseUrl,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 20,
    monitorIntervalSeconds: 20,
  })
  queue.on('error', (error) => log.error({ err: error }, 'queue'))
  await queue.start()
  const sweep = () => sweepAll(send).catch((error) => log.error({ err: error }, 'the sweep broke'))
  await queue.work<Jobs['deliver-notice']>(
    'deliver-notice',
    // A notification wakes it for what is due now; what was due later is found by asking every second.
    { ...pace, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
    async (jobs) => {
      await Promise.all(jobs.map((job) => deliverNotice(job.data, send, new Date())))
    },
  )
  let sweeping = sweep()
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweep)
  }, sweepMinutes * 60_000)
  return async () => {
    clearInterval(timer)
    await queue.stop({ graceful: true, timeout: drainPatience })
  }
}

/** Every job that a killed worker left half-way, and every school that had a job lately. */
async function sweepAll(send: Send): Promise<void> {
  const { left, schools } = await readQueue()
  for (const job of left) await deliverNotice(job, send, new Date())
  for (const schoolId of schools) await sweepSchool(schoolId, send, new Date())
}

async function readQueue(): Promise<{ left: Jobs['deliver-notice'][]; schools: string[] }> {
  const client = new pg.Client({ connectionString: env.jobsDatabaseUrl })
  await client.connect()
  try {
    const jobs = await client.query<Jobs['deliver-notice']>(
      `select data->>'schoolId' as "schoolId", data->>'noticeId' as "noticeId" from pgboss.job
       where name = 'deliver-notice' and state = 'active'`,
    )
    const schools = await client.query<{ id: string }>(
      `select distinct data->>'schoolId' as id from pgboss.job where name = 'deliver-notice'`,
    )
    return { left: jobs.rows, schools: schools.rows.map(({ id }) => id) }
  } finally {
    await client.end()
  }
}
