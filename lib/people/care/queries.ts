import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { dateOf, fromDateColumn, toDateColumn } from '@/lib/foundation/time'
import type { Prisma } from '@/prisma/generated/client'
import { mayBreakGlass, mayHaveCare } from '../access/policy'
import type { OpenChild } from '../access/rules'
import { plain } from '../children/rules'
import { fullName } from '../rules'
import { mayRecordCare } from './policy'
import { type CareLine, isCurrent, type NamedChild } from './rules'

const named = { givenName: true, prefix: true, familyName: true } as const
const inNameOrder = [{ givenName: 'asc' }, { familyName: 'asc' }] as const

/** The sentence of the actor's own care relation with a child that is active at `now`; null without one. */
export function readActiveCare(actor: Actor, childId: string, now: Date): Promise<string | null> {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return asActor(actor, async (db) => {
    const care = await db.careRelation.findFirst({
      where: {
        childId,
        personId: actor.personId,
        fromOn: { lte: today },
        OR: [{ untilOn: null }, { untilOn: { gte: today } }],
      },
      select: { reason: true },
      orderBy: { fromOn: 'desc' },
    })
    return care?.reason ?? null
  })
}

export type CareOfChild = {
  lines: CareLine[]
  /** Who can be chosen, for who may record it; null for others. */
  supervisors: { id: string; name: string }[] | null
}

/** Who cares for a child somebody has opened, now or later, and who could. */
export function readCareOfChild(actor: Actor, open: OpenChild, now: Date): Promise<CareOfChild> {
  const today = dateOf(now, actor.timeZone)
  return asActor(actor, async (db) => {
    const rows = await db.careRelation.findMany({
      where: { schoolId: actor.schoolId, childId: open.childId },
      select: { id: true, fromOn: true, untilOn: true, reason: true, person: { select: named } },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    })
    const lines = rows.map(({ person, fromOn, untilOn, ...row }) => ({
      ...row,
      name: fullName(person),
      fromOn: fromDateColumn(fromOn),
      untilOn: untilOn && fromDateColumn(untilOn),
    }))
    const held = { some: { role: { in: ['ib', 'coordinator'] }, confirmedAt: { not: null } } }
    const persons = mayRecordCare(actor)
      ? await db.person.findMany({
          where: { schoolId: actor.schoolId, roles: held },
          select: { id: true, ...named },
          orderBy: [...inNameOrder],
        })
      : null
    return {
      lines: lines.filter((line) => isCurrent(line, today)),
      supervisors: persons?.map((person) => ({ id: person.id, name: fullName(person) })) ?? null,
    }
  })
}

/**
 * The children the actor cares for today, by first name. Administrative: not written in the access log.
 * @throws NotFound for who is no supervisor or coordinator
 */
export async function readChildrenInCare(actor: Actor, now: Date): Promise<NamedChild[]> {
  permit(mayHaveCare(actor), 'care')
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return readNamedChildren(actor, now, {
    care: {
      some: {
        personId: actor.personId,
        fromOn: { lte: today },
        OR: [{ untilOn: null }, { untilOn: { gte: today } }],
      },
    },
  })
}

/** Children one finds at most: enough to choose from, too few to leaf through a school. */
const mostFound = 20

/**
 * Children whose name holds at least two typed letters, to be asked why one wants to look: name and class, no more.
 * @throws NotFound for who may not open a child with a reason
 */
export async function findChildren(actor: Actor, search: string, now: Date): Promise<NamedChild[]> {
  permit(mayBreakGlass(actor), 'children')
  const wanted = plain(search)
  if (wanted.length < 2) return []
  const children = await readNamedChildren(actor, now, {})
  return children.filter((child) => plain(child.name).includes(wanted)).slice(0, mostFound)
}

async function readNamedChildren(
  actor: Actor,
  now: Date,
  where: Prisma.ChildWhereInput,
): Promise<NamedChild[]> {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  const thisYear = { group: { year: { startsOn: { lte: today }, endsOn: { gte: today } } } }
  const rows = await asActor(actor, (db) =>
    db.child.findMany({
      where: { schoolId: actor.schoolId, leftOn: null, ...where },
      select: {
        id: true,
        ...named,
        groups: { where: thisYear, select: { group: { select: { name: true } } } },
      },
      orderBy: [...inNameOrder],
    }),
  )
  return rows.map(({ groups, ...child }) => ({
    id: child.id,
    name: fullName(child),
    groupName: groups[0]?.group.name ?? null,
  }))
}
