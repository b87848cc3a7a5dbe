import { addMinutes } from 'date-fns'
import { asSystem } from '@/lib/foundation/db'
import type { Send } from '@/lib/foundation/mail'
import { deliverNotice } from './deliver'

/**
 * Delivers what is due at one school although no job brings it, e.g. after a restore: the row is the outbox, the job
 * only its alarm clock.
 * @returns how many notices were looked at
 */
export async function sweepSchool(schoolId: string, send: Send, now: Date): Promise<number> {
  const overdue = await asSystem('deliver-notice', schoolId, (db) =>
    db.notice.findMany({
      where: { schoolId, sentAt: null, droppedWhy: null, dueAt: { lt: addMinutes(now, -1) } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
      take: 500,
    }),
  )
  for (const { id } of overdue) await deliverNotice({ schoolId, noticeId: id }, send, now)
  return overdue.length
}
