import pg from 'pg'
import { PgBoss, type Queue } from 'pg-boss'
import type { Jobs } from '@/lib/foundation/jobs'
import { log } from '@/lib/foundation/log'
import { roleNames } from './roles'

/** Every queue and its settings; a notice has its own patience, so its job needs few tries. */
const queues: Record<keyof Jobs, Omit<Queue, 'name'>> = {
  // Two years: without a mail server a notice may wait long, and is not lost with its job.
  'deliver-notice': {
    expireInSeconds: 60,
    retryLimit: 3,
    retryDelay: 5,
    retentionSeconds: 2 * 365 * 86_400,
    notify: true,
  },
  // Asked again for ten minutes; every later upload of the same person erases it as well.
  'erase-draft': { expireInSeconds: 60, retryLimit: 20, retryDelay: 30, notify: false },
}

/**
 * Makes or updates the queue's schema and lets the app role put jobs in. Run before any web or worker process starts,
 * so that neither has to change a table. Several starts at once wait for each other.
 * @param jobsUrl address of the role that owns schema pgboss
 */
export async function prepareQueue(jobsUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: jobsUrl,
    createSchema: false,
    schedule: false,
    supervise: false,
    max: 1,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  for (const [name, settings] of Object.entries(queues))
    if (await boss.getQueue(name)) await boss.updateQueue(name, settings)
    else await boss.createQueue(name, settings)
  await boss.stop({ graceful: false })
  await letAppProduce(jobsUrl)
}

/** The app role may read which queues there are and insert jobs; nothing else, so no page can change a job. */
async function letAppProduce(jobsUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: jobsUrl })
  await client.connect()
  const app = client.escapeIdentifier(roleNames(decodeURIComponent(new URL(jobsUrl).pathname.slice(1))).app)
  try {
    await client.query(`grant usage on schema pgboss to ${app}`)
    await client.query(`grant select on pgboss.version, pgboss.queue to ${app}`)
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class where relnamespace = 'pgboss'::regnamespace
       and relkind in ('r', 'p') and relname like 'job%' and relname not in ('job_dependency')`,
    )
    for (const { name } of rows) await client.query(`grant select, insert on pgboss.${name} to ${app}`)
  } finally {
    await client.end()
  }
}
