import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { createJob } from '@/lib/foundation/jobs'
import { seal } from '@/lib/foundation/secrets'
import { dueAt, isAboutToday, messageIdOf, type OtherNews, type Urgency } from './rules'

export type NoticeData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type NewNotice = {
  recipientId: string
  /** Which letter is written, e.g. `conversation-booked`; lib/operations/delivery knows its renderer. */
  kind: string
  urgency: Exclude<Urgency, 'today'>
  /** Ids and moments (ISO), no names: names, rights and the address are read again when the mail leaves. */
  data: NoticeData
  /** What opens something (a link's token, six digits). Stored encrypted, and forgotten once the mail has left. */
  secret?: string
}

/** Writes a notice and its delivery job in the open transaction: both are there exactly when the command's rows are. */
export function notify(actor: Actor, notice: NewNotice, now: Date): Promise<void> {
  return asActor(actor, async (db) => {
    const { recipientId, kind, data, secret } = notice
    const isToday = notice.urgency === 'news' && isAboutToday(data, now, actor.timeZone)
    const urgency: Urgency = isToday ? 'today' : notice.urgency
    const others = urgency === 'news' ? await readOtherNews(db, actor.schoolId, recipientId) : noOthers
    const due = dueAt(urgency, others, now, actor.timeZone)
    const id = randomUUID()
    const sealed = secret === undefined ? null : seal('notice', secret)
    await db.$executeRaw`
      insert into notice (school_id, id, recipient_id, kind, urgency, data, message_id, due_at, created_at, secret)
      values (${actor.schoolId}::uuid, ${id}::uuid, ${recipientId}::uuid, ${kind}, ${urgency}, ${JSON.stringify(data)}::jsonb,
        ${messageIdOf(id, env.publicUrl)}, ${due}::timestamptz, ${now}::timestamptz, ${sealed}::bytea)`
    await createJob(db, 'deliver-notice', { schoolId: actor.schoolId, noticeId: id }, due)
  })
}

const noOthers: OtherNews = { lastSentAt: null, waitingUntil: null }

/** What else a person was told, or is about to be told, as news. */
async function readOtherNews(db: Db, schoolId: string, recipientId: string): Promise<OtherNews> {
  const [others] = await db.$queryRaw<OtherNews[]>`
    select max(sent_at) as "lastSentAt",
      max(due_at) filter (where sent_at is null and dropped_why is null and bundle_id is null) as "waitingUntil"
    from notice
    where school_id = ${schoolId}::uuid and recipient_id = ${recipientId}::uuid and urgency = 'news'`
  return others ?? noOthers
}
