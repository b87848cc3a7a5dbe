import type pg from 'pg'
import { cast } from '@/tests/cast'
import { forbiddenFor } from './house'
import type { Who } from './people'

const nameOf = (person: string) => Object.entries(cast).find(([, { personId }]) => personId === person)?.[0]

/**
 * What a cell put into the outbox: the rows hold no name at all, and the mails that would leave now tell their
 * recipients nothing of others.
 * @returns what is wrong
 */
export async function faultsOfPost(db: pg.Pool): Promise<string[]> {
  const { rows } = await db.query(`select * from notice where id not in (select id from before.notice)`)
  const faults: string[] = []
  for (const row of rows) {
    const told = JSON.stringify(row.data)
    if (/zq\w+q/.test(told)) faults.push(`the notice ${row.kind} keeps a name: ${told}`)
    const who = nameOf(row.recipient_id)
    if (!who) faults.push(`the notice ${row.kind} goes to nobody we know`)
    for (const mail of await mailsOf(row)) {
      const leaked = forbiddenFor(who as Who).filter((word) => mail.includes(word))
      if (leaked.length > 0) faults.push(`the mail ${row.kind} tells ${who} ${leaked.join(' ')}`)
    }
  }
  return faults
}

async function mailsOf({ school_id: schoolId, id: noticeId }: { school_id: string; id: string }) {
  const { deliverNotice } = await import('@/lib/operations/delivery/deliver')
  const mails: string[] = []
  const outcome = await deliverNotice(
    { schoolId, noticeId },
    async (mail) => {
      mails.push(JSON.stringify(mail).toLowerCase())
      return { kind: 'sent' }
    },
    noon(),
  )
  if (outcome === 'failed') throw new Error('a letter could not be written')
  return mails
}

/** Noon of tomorrow, when also news leaves. */
function noon(): Date {
  const day = new Date(Date.now() + 24 * 3_600_000)
  day.setUTCHours(11, 0, 0, 0)
  return day
}
