import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import type { OpenChild } from '@/lib/people/access/rules'
import { readChildrenInCare } from '@/lib/people/care/queries'
import { mayListGroup, mayReach } from '@/lib/people/children/policy'
import { fullName, isId } from '@/lib/people/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { PlannedSlot, Table } from './rules'

const named = { id: true, givenName: true, prefix: true, familyName: true } as const
const table = {
  id: true,
  startsAt: true,
  endsAt: true,
  room: { select: { name: true } },
  children: {
    select: {
      presence: true,
      child: { select: { ...named, groups: { select: { group: { select: { name: true } } }, take: 1 } } },
    },
  },
  guardians: {
    select: {
      presence: true,
      guardianship: {
        select: { relation: true, guardian: { select: { ...named, interpreter: true } } },
      },
    },
  },
  staff: { select: { presence: true, person: { select: named } } },
} satisfies Prisma.ConversationSelect

/** The actor's own conversations between two instants, earliest first. Names only: not written in the access log. */
export const readOwnTables = (actor: Actor, from: Date, until: Date): Promise<Table[]> =>
  readTables(actor, {
    startsAt: { gte: from, lt: until },
    staff: { some: { personId: actor.personId } },
  })

/** Conversations about a child somebody has opened with a reason, earliest first. */
export const readTablesOfChild = (actor: Actor, open: OpenChild): Promise<Table[]> =>
  readTables(actor, { children: { some: { childId: open.childId } } })

/** Of the actor's own conversations among `ids`: how often each changed, and its room; what a calendar asks. */
export async function readChanges(actor: Actor, ids: readonly string[]) {
  const me = actor.personId
  const mine = [{ staff: { some: { personId: me } } }, { guardians: { some: { guardianId: me } } }]
  const rows = await asActor(actor, (db) =>
    db.conversation.findMany({
      where: { schoolId: actor.schoolId, id: { in: [...ids] }, OR: mine },
      select: { id: true, sequence: true, room: { select: { name: true } } },
    }),
  )
  return new Map(rows.map(({ id, sequence, room }) => [id, { sequence, roomName: room?.name ?? null }]))
}

async function readTables(actor: Actor, where: Prisma.ConversationWhereInput): Promise<Table[]> {
  const rows = await asActor(actor, (db) =>
    db.conversation.findMany({
      where: { schoolId: actor.schoolId, ...where },
      select: table,
      orderBy: { startsAt: 'asc' },
      take: 200,
    }),
  )
  return rows.map(tableOf)
}

/**
 * Every moment of a class in a round, taken or free, earliest first.
 * @throws NotFound for a class that is not the actor's
 */
export async function readPlan(actor: Actor, roundId: string, groupId: string): Promise<PlannedSlot[]> {
  permit(isId(groupId) && mayListGroup(actor, groupId), 'group')
  const rows = await asActor(actor, (db) =>
    db.slot.findMany({
      where: { schoolId: actor.schoolId, roundId, groupId },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        room: { select: { name: true } },
        teacher: { select: named },
        conversation: { select: table },
      },
      orderBy: [{ startsAt: 'asc' }, { teacherId: 'asc' }],
    }),
  )
  return rows.map(({ room, teacher, conversation, ...slot }) => ({
    ...slot,
    roomName: room?.name ?? null,
    teacher: fullName(teacher),
    table: conversation && tableOf(conversation),
  }))
}

/**
 * Moments of the children of a class in a round, by child, earliest first.
 * @throws NotFound for a class that is not the actor's
 */
export async function readMomentsOf(
  actor: Actor,
  roundId: string,
  groupId?: string,
): Promise<Map<string, Date[]>> {
  permit(groupId ? mayListGroup(actor, groupId) : mayReach(actor), 'group')
  return readMoments(actor, { roundId, ...(groupId ? { child: { groups: { some: { groupId } } } } : {}) })
}

/** Moments in a round of the children the actor cares for today. @throws NotFound for who is no supervisor */
export async function readMomentsInCare(
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Map<string, Date[]>> {
  const children = await readChildrenInCare(actor, now)
  return readMoments(actor, { roundId, childId: { in: children.map((child) => child.id) } })
}

async function readMoments(
  actor: Actor,
  where: Prisma.ConversationChildWhereInput,
): Promise<Map<string, Date[]>> {
  const rows = await asActor(actor, (db) =>
    db.conversationChild.findMany({
      where: { schoolId: actor.schoolId, ...where },
      select: { childId: true, conversation: { select: { startsAt: true } } },
      orderBy: { conversation: { startsAt: 'asc' } },
    }),
  )
  const byChild = Map.groupBy(rows, (row) => row.childId)
  return new Map([...byChild].map(([childId, own]) => [childId, own.map((row) => row.conversation.startsAt)]))
}

type Row = Prisma.ConversationGetPayload<{ select: typeof table }>

function tableOf({ id, startsAt, endsAt, room, children, guardians, staff }: Row): Table {
  return {
    id,
    startsAt,
    endsAt,
    roomName: room?.name ?? null,
    children: children.map(({ presence, child }) => ({
      id: child.id,
      name: child.givenName,
      presence,
      groupName: child.groups[0]?.group.name ?? null,
    })),
    guardians: distinct(
      guardians.map(({ presence, guardianship: { relation, guardian } }) => ({
        id: guardian.id,
        name: fullName(guardian),
        presence,
        relation,
        interpreter: guardian.interpreter,
      })),
    ),
    staff: staff.map(({ presence, person }) => ({ id: person.id, name: fullName(person), presence })),
  }
}

const distinct = <S extends { id: string }>(seats: S[]) => [
  ...new Map(seats.map((seat) => [seat.id, seat])).values(),
]
