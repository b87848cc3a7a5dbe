import { asSystem, type Db } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { readActor } from '@/lib/foundation/facts'
import { log } from '@/lib/foundation/log'
import type { Send, SendResult } from '@/lib/foundation/mail'
import { readLetterFacts } from '@/lib/post/letters/queries'
import { type DropReason, type Letter, supersededOf } from '@/lib/post/rules'
import { isPlainAddress } from '@/lib/schools/rules'
import { takeTurn } from './bundle'
import { type Lead, laterOrNever, type Outcome, takeLead } from './lead'
import { writeLetter } from './letters'
import { composeMail } from './mail'

type Member = {
  id: string
  kind: string
  urgency: string
  data: unknown
  secret: Uint8Array | null
  createdAt: Date
}

/**
 * Sends one notice, then marks it: never lost, and repeated only with the same Message-ID, when this process dies
 * between the mail server's yes and our mark. May be called any number of times, by any number of workers at once.
 */
export async function deliverNotice(
  job: { schoolId: string; noticeId: string },
  send: Send,
  now: Date,
): Promise<Outcome> {
  const { schoolId } = job
  const turn = await asSystem('deliver-notice', schoolId, (db) => takeTurn(db, job, now))
  if (turn.kind !== 'send') return turn.kind
  try {
    return await asSystem('deliver-notice', schoolId, (db) =>
      deliverMail(db, schoolId, turn.leadId, send, now),
    )
  } catch (error) {
    log.error({ err: error, noticeId: turn.leadId }, 'a notice could not be written')
    return asSystem<Outcome>('deliver-notice', schoolId, async (db) => {
      const lead = await takeLead(db, schoolId, turn.leadId)
      if (!lead) return 'taken'
      // Which of them broke nobody knows: they wait, and are given up, together.
      const bundle = {
        schoolId,
        OR: [{ id: lead.id }, { bundleId: lead.id }],
        sentAt: null,
        droppedWhy: null,
      }
      const members = await db.notice.findMany({ where: bundle, select: { id: true } })
      const ids = members.map(({ id }) => id)
      return laterOrNever(db, lead, ids, lead.createdAt, 'broken', now)
    })
  }
}

async function deliverMail(
  db: Db,
  schoolId: string,
  leadId: string,
  send: Send,
  now: Date,
): Promise<Outcome> {
  const lead = await takeLead(db, schoolId, leadId)
  if (!lead) return 'taken'
  const members = await db.notice.findMany({
    where: { schoolId, OR: [{ id: leadId }, { bundleId: leadId }], sentAt: null, droppedWhy: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, urgency: true, data: true, secret: true, createdAt: true },
  })
  const person = await db.person.findUniqueOrThrow({
    where: { schoolId_id: { schoolId, id: lead.recipientId } },
    select: {
      email: true,
      bouncedAt: true,
      language: true,
      givenName: true,
      prefix: true,
      familyName: true,
      school: { select: { name: true, phone: true, senderName: true, replyTo: true } },
    },
  })
  const isAnswer = members.some(({ urgency }) => urgency === 'answer')
  if (!person.email || !isPlainAddress(person.email)) return drop(db, lead, members, 'no-address')
  if (person.bouncedAt && !isAnswer) return drop(db, lead, members, 'bounced')
  const { letters, left } = await writeLetters(db, lead, members, now)
  const dropLeft = async () => {
    for (const { member, why } of left) await drop(db, lead, [member], why)
    return 'dropped' as const
  }
  const [first, ...rest] = letters
  if (!first) return dropLeft()
  const { school } = person
  const mail = composeMail(
    [first.letter, ...rest.map(({ letter }) => letter)],
    {
      messageId: lead.messageId,
      language: person.language,
      school,
      from: { name: school.senderName || school.name, address: env.mailFrom },
      to: {
        name: [person.givenName, person.prefix, person.familyName].filter(Boolean).join(' '),
        address: person.email,
      },
      replyTo: school.replyTo && isPlainAddress(school.replyTo) ? school.replyTo : null,
    },
    now,
  )
  const ids = letters.map(({ id }) => id)
  const outcome = await settle(db, lead, ids, first.createdAt, await send(mail), now)
  // Only once the mail is settled: a lead that is dropped would never be taken again, and its members with it.
  if (outcome !== 'failed') await dropLeft()
  return outcome
}

/** The letters of the members that may still go, and why the others are left out. */
async function writeLetters(db: Db, lead: Lead, members: Member[], now: Date) {
  const superseded = await readSuperseded(db, lead, members)
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
  const recipient = await readActor(lead.schoolId, lead.recipientId, door, now)
  const letters: (Member & { letter: Letter })[] = []
  const left: { member: Member; why: DropReason }[] = []
  for (const member of members) {
    const facts = recipient ? await readLetterFacts(recipient, member) : 'withdrawn'
    if (superseded.has(member.id)) left.push({ member, why: 'superseded' })
    else if (facts === 'withdrawn') left.push({ member, why: 'withdrawn' })
    else {
      const letter = writeLetter(member.kind, facts)
      if (!letter) throw new Error(`no letter is written for ${member.kind}`)
      letters.push({ ...member, letter })
    }
  }
  return { letters, left }
}

/** Members about which something newer stands in this mail, or went to the same person in one that overtook it. */
async function readSuperseded(
  db: Db,
  { schoolId, recipientId }: Lead,
  members: Member[],
): Promise<ReadonlySet<string>> {
  const told = await db.notice.findMany({
    where: {
      schoolId,
      recipientId,
      createdAt: { gte: members[0]?.createdAt ?? new Date(0) },
      OR: [{ id: { in: members.map(({ id }) => id) } }, { sentAt: { not: null } }],
    },
    select: { id: true, data: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return new Set(supersededOf(told).map(({ id }) => id))
}

async function settle(
  db: Db,
  lead: Lead,
  ids: string[],
  since: Date,
  result: SendResult,
  now: Date,
): Promise<Outcome> {
  const these = { schoolId: lead.schoolId, id: { in: ids } }
  const recipient = { schoolId: lead.schoolId, id: lead.recipientId }
  if (result.kind === 'sent') {
    await db.notice.updateMany({
      where: these,
      data: { sentAt: now, attempts: { increment: 1 }, lastFailure: null, secret: null },
    })
    await db.person.updateMany({
      where: { ...recipient, bouncedAt: { not: null } },
      data: { bouncedAt: null },
    })
    return 'sent'
  }
  log.warn({ noticeId: lead.id, result: result.kind, status: result.code }, 'a notice did not leave')
  if (result.kind === 'refused-recipient') {
    await db.notice.updateMany({
      where: these,
      data: { droppedWhy: 'bounced', bouncedAt: now, lastFailure: result.code },
    })
    await db.person.updateMany({ where: recipient, data: { bouncedAt: now } })
    return 'bounced'
  }
  return laterOrNever(db, lead, ids, since, result.code, now)
}

/** What it would open is kept only while somebody may still have it sent again. */
async function drop(db: Db, { schoolId }: Lead, members: Member[], why: DropReason): Promise<'dropped'> {
  await db.notice.updateMany({
    where: { schoolId, id: { in: members.map(({ id }) => id) } },
    data: { droppedWhy: why, ...(why === 'withdrawn' || why === 'superseded' ? { secret: null } : {}) },
  })
  return 'dropped'
}
