import { PgBoss } from 'pg-boss'
import { env } from '@/lib/foundation/env'
import type { Jobs } from '@/lib/foundation/jobs'
import { log } from '@/lib/foundation/log'
import { eraseDraft } from '@/lib/people/exchange/drafts/commands'

/**
 * Starts erasing what was read from files and nobody took over within the hour. Needs no mail server.
 * @returns stops it
 */
export async function startErasing(): Promise<() => Promise<void>> {
  const queue = new PgBoss({
    connectionString: env.jobsDatabaseUrl,
    migrate: false,
    schedule: false,
    max: 1,
  })
  queue.on('error', (error) => log.error({ err: error }, 'queue'))
  await queue.start()
  await queue.work<Jobs['erase-draft']>('erase-draft', { pollingIntervalSeconds: 60 }, async (jobs) => {
    for (const { data } of jobs) await eraseDraft(data.schoolId, data.draftId)
  })
  return () => queue.stop({ graceful: true, timeout: 5000 })
}
