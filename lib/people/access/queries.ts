import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { NotFound, permit } from '@/lib/foundation/result'
import { dateOf, fromDateColumn, toDateColumn } from '@/lib/foundation/time'
import { readActiveCare } from '../care/queries'
import { fullName, isId } from '../rules'
import { mayBreakGlass, mayHaveCare, mayReadAccessLog, mayTeach } from './policy'
import {
  type AccessDay,
  basisOf,
  type CardGuardian,
  mergeByDay,
  type OpenChild,
  openChild,
  type Part,
} from './rules'

export type ChildCard = {
  open: OpenChild
  name: string
  givenName: string
  groups: string[]
  isApart: boolean
  guardians: CardGuardian[]
}

/**
 * What staff see of one child. Decides why the actor may look and writes that down in the same transaction.
 * @returns the card, or `ask` when the actor may look after giving a reason
 * @throws NotFound for a child that is not there and for who has no reason to look
 */
export function readChildCard(actor: Actor, childId: string, now: Date): Promise<ChildCard | 'ask'> {
  return asActor(actor, async (db) => {
    const open = await openFor(actor, db, childId, 'card', now)
    if (open === 'ask') return 'ask'
    const child = await db.child.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: actor.schoolId, id: childId } },
      select: {
        givenName: true,
        prefix: true,
        familyName: true,
        isApart: true,
        groups: { where: thisYear(actor, now), select: { group: { select: { name: true } } } },
        guardianships: {
          select: {
            relation: true,
            authority: true,
            informationRight: true,
            guardian: {
              select: {
                id: true,
                givenName: true,
                prefix: true,
                familyName: true,
                language: true,
                interpreter: true,
                prefersCall: true,
                email: true,
                phone: true,
                householdId: true,
              },
            },
          },
          orderBy: [{ guardian: { familyName: 'asc' } }, { guardian: { givenName: 'asc' } }],
        },
      },
    })
    return {
      open,
      name: fullName(child),
      givenName: child.givenName,
      groups: child.groups.map((row) => row.group.name),
      isApart: child.isApart,
      guardians: child.guardianships.map(({ guardian, ...right }) => ({
        id: guardian.id,
        name: fullName(guardian),
        ...right,
        language: guardian.language,
        interpreter: guardian.interpreter,
        prefersCall: guardian.prefersCall,
        email: guardian.email,
        phone: guardian.phone,
        householdId: guardian.householdId,
      })),
    }
  })
}

const named = { select: { givenName: true, prefix: true, familyName: true } } as const

export type AccessLog = {
  childName: string
  days: AccessDay[]
  care: { name: string; fromOn: string; untilOn: string | null; reason: string }[]
}

/**
 * Who looked at the child and why, and who cares for the child, as the parents read it.
 * @throws NotFound for who does not decide for the child
 */
export async function readAccessLog(actor: Actor, childId: string): Promise<AccessLog> {
  permit(isId(childId) && mayReadAccessLog(actor, childId), 'child')
  return asActor(actor, async (db) => {
    const child = await db.child.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id: childId } },
      select: {
        givenName: true,
        care: {
          select: { fromOn: true, untilOn: true, reason: true, person: named },
          orderBy: { fromOn: 'desc' },
        },
      },
    })
    if (!child) throw new NotFound('child')
    const rows = await db.childAccess.findMany({
      where: { childId },
      select: { at: true, personId: true, part: true, basis: true, reason: true, person: named },
      orderBy: { at: 'desc' },
      take: 2000,
    })
    return {
      childName: child.givenName,
      days: mergeByDay(
        rows.map(({ person, ...row }) => ({ ...row, name: fullName(person) })),
        actor.timeZone,
      ),
      care: child.care.map((row) => ({
        name: fullName(row.person),
        fromOn: fromDateColumn(row.fromOn),
        untilOn: row.untilOn && fromDateColumn(row.untilOn),
        reason: row.reason,
      })),
    }
  })
}

/** Groups of a year that lasts today. */
const thisYear = (actor: Actor, now: Date) => {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return { group: { year: { startsOn: { lte: today }, endsOn: { gte: today } } } }
}

async function openFor(
  actor: Actor,
  db: Db,
  childId: string,
  part: Part,
  now: Date,
): Promise<OpenChild | 'ask'> {
  permit(isId(childId), 'child')
  const child = await db.child.findUnique({
    where: { schoolId_id: { schoolId: actor.schoolId, id: childId }, leftOn: null },
    select: {
      groups: { where: thisYear(actor, now), select: { groupId: true } },
      glass: {
        where: { personId: actor.personId, openedAt: { lte: now }, expiresAt: { gt: now } },
        select: { reason: true },
        orderBy: { openedAt: 'desc' },
        take: 1,
      },
    },
  })
  if (!child) throw new NotFound('child')
  const found = basisOf({
    isTaught: mayTeach(
      actor,
      child.groups.map((row) => row.groupId),
    ),
    careReason: mayHaveCare(actor) ? await readActiveCare(actor, childId, now) : null,
    glassReason: mayBreakGlass(actor) ? (child.glass[0]?.reason ?? null) : null,
  })
  if (!found) {
    permit(mayBreakGlass(actor), 'child')
    return 'ask'
  }
  await db.childAccess.create({
    data: { schoolId: actor.schoolId, childId, personId: actor.personId, part, at: now, ...found },
  })
  return openChild(childId, found.basis)
}
