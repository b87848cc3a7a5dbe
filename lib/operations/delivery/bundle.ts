import { addMinutes } from 'date-fns'
import type { Db } from '@/lib/foundation/db'
import { createJob } from '@/lib/foundation/jobs'
import { newsMoment } from '@/lib/post/rules'

/** What to do with a notice whose job came up: send the mail that `leadId` heads, or nothing now. */
export type Turn = { kind: 'send'; leadId: string } | { kind: 'settled' | 'later' }

type Address = { schoolId: string; noticeId: string }

/**
 * Settles in which mail a notice goes, before anything is sent: news with all other news that waits for this person.
 * A repeat after a crash is then the very same mail. News that may not leave now gets a later moment and a new job.
 */
export async function takeTurn(db: Db, { schoolId, noticeId }: Address, now: Date): Promise<Turn> {
  const notice = await db.notice.findUnique({
    where: { schoolId_id: { schoolId, id: noticeId } },
    select: {
      sentAt: true,
      droppedWhy: true,
      bundleId: true,
      urgency: true,
      recipientId: true,
      recipient: { select: { school: { select: { timeZone: true } } } },
    },
  })
  if (!notice || notice.sentAt || notice.droppedWhy) return { kind: 'settled' }
  if (notice.bundleId) return { kind: 'send', leadId: notice.bundleId }
  if (notice.urgency !== 'news') return { kind: 'send', leadId: noticeId }

  // One after the other per person, so that two workers never settle two mails for one day.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${notice.recipientId}, 0))`
  const mine = { schoolId, recipientId: notice.recipientId, urgency: 'news' }
  const unsettled = { ...mine, sentAt: null, droppedWhy: null }
  const onItsWay = await db.notice.count({ where: { ...unsettled, bundleId: { not: null } } })
  const sent = await db.notice.aggregate({ where: mine, _max: { sentAt: true } })
  const moment = newsMoment(
    onItsWay > 0 ? addMinutes(now, 10) : now,
    sent._max.sentAt,
    notice.recipient.school.timeZone,
  )
  if (moment > now) {
    await db.notice.updateMany({ where: { ...unsettled, bundleId: null }, data: { dueAt: moment } })
    await createJob(db, 'deliver-notice', { schoolId, noticeId }, moment)
    return { kind: 'later' }
  }
  const waiting = await db.notice.findMany({
    where: { ...unsettled, bundleId: null },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const leadId = waiting[0]?.id ?? noticeId
  await db.notice.updateMany({
    where: { schoolId, id: { in: waiting.map(({ id }) => id) } },
    data: { bundleId: leadId },
  })
  return { kind: 'send', leadId }
}
