import { subDays } from 'date-fns'
import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { readActor } from '@/lib/foundation/facts'
import { permit } from '@/lib/foundation/result'
import { isId } from '@/lib/people/rules'
import { readLetterFacts } from '../letters/queries'
import type { LetterFacts } from '../letters/rules'
import { mayTendPost } from './policy'
import { daysShown, isSealed, rowsRead, type Standing, standingOf } from './rules'

export type OutboxLine = {
  id: string
  kind: string
  recipient: string
  standing: Standing
  /** Why it stands so: a drop reason or the mail server's status; null when there is nothing to say. */
  why: string | null
  /** When it was sent, or may be sent. */
  at: Date
}

export type Outbox = { lines: OutboxLine[]; counts: Record<Standing, number> }

const marks = { sentAt: true, droppedWhy: true, bouncedAt: true, attempts: true } as const
const named = { select: { givenName: true, prefix: true, familyName: true } } as const

/** The school's post of the last two weeks: first what waits or failed, then what left. */
export function readOutbox(actor: Actor, now: Date): Promise<Outbox> {
  permit(mayTendPost(actor), 'outbox')
  return asActor(actor, async (db) => {
    const rows = await db.notice.findMany({
      where: {
        schoolId: actor.schoolId,
        OR: [{ sentAt: null }, { sentAt: { gt: subDays(now, daysShown) } }],
      },
      orderBy: [{ sentAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      select: { id: true, kind: true, dueAt: true, lastFailure: true, recipient: named, ...marks },
      take: rowsRead,
    })
    const lines = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recipient: nameOf(row.recipient),
      standing: standingOf(row),
      why: row.droppedWhy ?? row.lastFailure,
      at: row.sentAt ?? row.dueAt,
    }))
    const counts: Outbox['counts'] = { waiting: 0, failed: 0, sent: 0, bounced: 0, dropped: 0 }
    for (const { standing } of lines) counts[standing]++
    return { counts, lines }
  })
}

export type ReadableNotice = OutboxLine & { facts: LetterFacts | 'withdrawn' | 'sealed' }

/** One notice as its recipient would get it now; a link in it is not shown to who only looks. @throws NotFound */
export async function readNotice(actor: Actor, id: string, now: Date): Promise<ReadableNotice> {
  permit(mayTendPost(actor) && isId(id), 'notice')
  return asActor(actor, async (db) => {
    const row = await db.notice.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id } },
      select: {
        id: true,
        kind: true,
        dueAt: true,
        lastFailure: true,
        data: true,
        recipientId: true,
        recipient: named,
        ...marks,
      },
    })
    permit(row !== null, 'notice')
    const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
    const recipient = await readActor(actor.schoolId, row.recipientId, door, now)
    const standing = standingOf(row)
    return {
      id: row.id,
      kind: row.kind,
      recipient: nameOf(row.recipient),
      standing,
      why: row.droppedWhy ?? row.lastFailure,
      at: row.sentAt ?? row.dueAt,
      facts: isSealed(row.kind)
        ? 'sealed'
        : recipient
          ? await readLetterFacts(recipient, { data: row.data, secret: null })
          : 'withdrawn',
    }
  })
}

export type CallLine = {
  id: string
  name: string
  phone: string | null
  why: 'no-address' | 'bounced'
  children: string[]
}

/** Guardians that mail does not reach: without an address, or with one that bounced. They are to be called. */
export function readCallList(actor: Actor): Promise<CallLine[]> {
  permit(mayTendPost(actor), 'call list')
  return asActor(actor, async (db) => {
    const persons = await db.person.findMany({
      where: {
        schoolId: actor.schoolId,
        OR: [{ email: null }, { bouncedAt: { not: null } }],
        guardianships: { some: { authority: 'yes', informationRight: 'full', child: { leftOn: null } } },
      },
      select: {
        id: true,
        phone: true,
        email: true,
        ...named.select,
        guardianships: {
          where: { child: { leftOn: null } },
          select: { child: { select: { givenName: true } } },
        },
      },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
    })
    return persons.map((person) => ({
      id: person.id,
      name: nameOf(person),
      phone: person.phone,
      why: person.email ? 'bounced' : 'no-address',
      children: person.guardianships.map(({ child }) => child.givenName),
    }))
  })
}

const nameOf = ({
  givenName,
  prefix,
  familyName,
}: {
  givenName: string
  prefix: string
  familyName: string
}) => [givenName, prefix, familyName].filter(Boolean).join(' ')
