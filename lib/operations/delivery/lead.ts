import { addDays, addSeconds } from 'date-fns'
import type { Db } from '@/lib/foundation/db'
import { createJob } from '@/lib/foundation/jobs'
import { backoffSeconds, patienceDays } from '@/lib/post/rules'

/** What became of a notice: `taken` when another worker has it in hand. */
export type Outcome = 'sent' | 'dropped' | 'bounced' | 'failed' | 'later' | 'settled' | 'taken'

/** The notice a mail is named after; others may travel in it. */
export type Lead = {
  schoolId: string
  id: string
  messageId: string
  recipientId: string
  attempts: number
  createdAt: Date
}

/** The row lock makes every other worker pass by until this one has marked it, or has died. */
export async function takeLead(db: Db, schoolId: string, leadId: string): Promise<Lead | null> {
  const [row] = await db.$queryRaw<
    { message_id: string; recipient_id: string; attempts: number; created_at: Date }[]
  >`
    select message_id, recipient_id, attempts, created_at from notice where school_id = ${schoolId}::uuid and id = ${leadId}::uuid
      and sent_at is null and dropped_why is null for update skip locked`
  if (!row) return null
  return {
    schoolId,
    id: leadId,
    messageId: row.message_id,
    recipientId: row.recipient_id,
    attempts: row.attempts,
    createdAt: row.created_at,
  }
}

/** What does not leave is tried again until patience ends; then it stands on the list of what failed. */
export async function laterOrNever(
  db: Db,
  lead: Lead,
  ids: string[],
  since: Date,
  code: string,
  now: Date,
): Promise<Outcome> {
  if (now > addDays(since, patienceDays)) {
    const where = { schoolId: lead.schoolId, id: { in: ids } }
    await db.notice.updateMany({ where, data: { droppedWhy: 'gave-up', lastFailure: code } })
    return 'dropped'
  }
  await postpone(db, lead, code, now)
  return 'failed'
}

async function postpone(db: Db, lead: Lead, code: string, now: Date): Promise<void> {
  const { schoolId, id } = lead
  const dueAt = addSeconds(now, backoffSeconds(lead.attempts))
  await db.notice.updateMany({
    where: { schoolId, OR: [{ id }, { bundleId: id }], sentAt: null, droppedWhy: null },
    data: { attempts: { increment: 1 }, lastFailure: code, dueAt },
  })
  await createJob(db, 'deliver-notice', { schoolId, noticeId: id }, dueAt)
}
