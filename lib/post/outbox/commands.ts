import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem } from '@/lib/foundation/db'
import { createJob } from '@/lib/foundation/jobs'
import { granted, permit, type Result, refused } from '@/lib/foundation/result'
import { isPlainAddress } from '@/lib/schools/rules'
import { notify } from '../commands'
import { mayTendPost } from './policy'

/** Sends the actor a mail that proves the mail server takes ours. It goes the way of every other notice. */
export async function sendTestMail(
  actor: Actor,
  _input: unknown,
  now: Date,
): Promise<Result<{ address: string }, 'no-address'>> {
  permit(mayTendPost(actor), 'outbox')
  return asActor(actor, async (db) => {
    const { email } = await db.person.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: actor.schoolId, id: actor.personId } },
      select: { email: true },
    })
    if (!email || !isPlainAddress(email)) return refused('no-address')
    await notify(
      actor,
      { recipientId: actor.personId, kind: 'test-letter', urgency: 'answer', data: {} },
      now,
    )
    return granted({ address: email })
  })
}

/** Tries a notice again now: one that failed, was given up, or whose address was put right. What was sent stays sent. */
export async function retryNotice(
  actor: Actor,
  { noticeId }: { noticeId: string },
  now: Date,
): Promise<Result<null, 'already-settled'>> {
  permit(mayTendPost(actor), 'outbox')
  const { schoolId } = actor
  return asActor(actor, async (db) => {
    const where = { schoolId, id: noticeId, sentAt: null }
    const notice = await db.notice.findUnique({
      where: { schoolId_id: { schoolId, id: noticeId } },
      select: { recipientId: true, sentAt: true, droppedWhy: true },
    })
    permit(notice !== null, 'notice')
    if (notice.sentAt || isOver(notice.droppedWhy)) return refused('already-settled')
    // A mail that is on its way keeps what it holds; one that came back starts anew, to an address that may be new.
    const anew = notice.droppedWhy ? { bundleId: null, droppedWhy: null, bouncedAt: null } : {}
    await db.notice.updateMany({ where, data: { ...anew, attempts: 0, dueAt: now } })
    await db.person.updateMany({ where: { schoolId, id: notice.recipientId }, data: { bouncedAt: null } })
    await createJob(db, 'deliver-notice', { schoolId, noticeId }, now)
    return granted(null)
  })
}

/** True when it was not sent for a reason that trying again cannot change. */
const isOver = (why: string | null) => why === 'withdrawn' || why === 'superseded'

/**
 * Mail to an address of this school came back: its persons go to the call list. For the operator, who reads the
 * sender's mailbox. @returns how many persons have the address
 */
export function recordBounce(schoolId: string, address: string, now: Date): Promise<number> {
  return asSystem('count-bounce', schoolId, async (db) => {
    const { count } = await db.person.updateMany({
      where: { schoolId, email: address.trim().toLowerCase() },
      data: { bouncedAt: now },
    })
    return count
  })
}
