import 'server-only'

import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { dateOf, toDateColumn } from '@/lib/foundation/time'
import { fullName, isId } from '@/lib/people/rules'
import { mayBookOnBehalf } from '../booking/policy'
import { readRounds } from '../rounds/queries'
import { roundOfToday } from '../tables/rules'
import type { Behalf } from './rules'

const named = { givenName: true, prefix: true, familyName: true } as const
const decides = { authority: 'yes', informationRight: 'full' } as const

/**
 * For whom staff can plan a child's conversation, and what stands already. Administrative, as the class list: names,
 * numbers and moments, not written in the access log.
 * @throws NotFound for a child that is not there or not of a class the actor may plan for
 */
export async function readBehalf(actor: Actor, childId: string, now: Date): Promise<Behalf> {
  permit(isId(childId), 'child')
  const { schoolId } = actor
  const today = dateOf(now, actor.timeZone)
  const year = { startsOn: { lte: toDateColumn(today) }, endsOn: { gte: toDateColumn(today) } }
  return asActor(actor, async (db) => {
    const child = await db.child.findUnique({
      where: { schoolId_id: { schoolId, id: childId }, leftOn: null },
      select: {
        ...named,
        groups: { where: { group: { year } }, select: { group: { select: { id: true, name: true } } } },
        guardianships: {
          where: decides,
          select: { guardian: { select: { id: true, ...named, phone: true, householdId: true } } },
          orderBy: [{ guardian: { familyName: 'asc' } }, { guardian: { givenName: 'asc' } }],
        },
      },
    })
    const own = child?.groups.map((row) => row.group).filter(({ id }) => mayBookOnBehalf(actor, id)) ?? []
    const [first] = own
    permit(child !== null && first !== undefined, 'child')
    const current = roundOfToday(await readRounds(actor), today)
    const group = own.find(({ id }) => current?.groupIds.includes(id)) ?? first
    const round = current?.groupIds.includes(group.id) ? { id: current.id, name: current.name } : null
    const rows = round ? await readMomentsOfChild(actor, round.id, childId) : []
    return {
      childId,
      childName: fullName(child),
      groupId: group.id,
      groupName: group.name,
      round,
      guardians: child.guardianships.map(({ guardian }) => ({
        id: guardian.id,
        name: fullName(guardian),
        phone: guardian.phone,
        moment: rows.find((row) => isAt(row, guardian))?.moment ?? null,
      })),
    }
  })
}

/** All homes together, the own home, or a table they sit at since before the school changed who lives together. */
const isAt = (
  row: { householdId: string | null; guardianIds: string[] },
  guardian: { id: string; householdId: string | null },
) =>
  row.householdId === null ||
  row.householdId === (guardian.householdId ?? guardian.id) ||
  row.guardianIds.includes(guardian.id)

async function readMomentsOfChild(actor: Actor, roundId: string, childId: string) {
  const rows = await asActor(actor, (db) =>
    db.conversationChild.findMany({
      where: { schoolId: actor.schoolId, roundId, childId },
      select: {
        householdId: true,
        conversation: {
          select: {
            id: true,
            sequence: true,
            startsAt: true,
            endsAt: true,
            room: { select: { name: true } },
            guardians: { select: { guardianId: true } },
            staff: { select: { person: { select: named } } },
          },
        },
      },
    }),
  )
  return rows.map(({ householdId, conversation: { room, staff, guardians, ...moment } }) => ({
    householdId,
    guardianIds: guardians.map(({ guardianId }) => guardianId),
    moment: {
      ...moment,
      roomName: room?.name ?? null,
      teachers: staff.map(({ person }) => fullName(person)),
    },
  }))
}

type Standing = { childIds: string[]; guardianIds: string[]; isJoint: boolean }

/**
 * The guardian for whom staff changes a conversation; null when staff acts for the school, or a guardian acts alone.
 * @throws NotFound for a guardian who does not decide for the child, or has no place at the table
 */
export async function readCaller(
  actor: Actor,
  { childIds, guardianIds, isJoint }: Standing,
  onBehalfOf: string | null | undefined,
): Promise<string | null> {
  if (!onBehalfOf || childIds.some((id) => speaksFor(actor, id))) return null
  const deciding = await asActor(actor, (db) =>
    db.guardianship.count({
      where: { schoolId: actor.schoolId, guardianId: onBehalfOf, childId: { in: childIds }, ...decides },
    }),
  )
  permit(deciding > 0 && (isJoint || guardianIds.includes(onBehalfOf)), 'guardian')
  return onBehalfOf
}
