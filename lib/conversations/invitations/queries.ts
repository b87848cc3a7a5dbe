import 'server-only'

import type { Actor, Authority, InformationRight } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { NotFound, permit } from '@/lib/foundation/result'
import { type CalendarDate, fromDateColumn } from '@/lib/foundation/time'
import { scopeOfRound } from '@/lib/people/invitations/rules'
import { fullName, isId } from '@/lib/people/rules'
import { mayInviteToRound } from './policy'
import {
  type Invitee,
  inviteesOf,
  type LeftOut,
  leftOutOf,
  type Tie,
  type WaysOfGroup,
  waysOf,
} from './rules'

export type InvitedRound = {
  id: string
  name: string
  minutes: number
  startsOn: CalendarDate
  endsOn: CalendarDate
  closesAt: Date
}
export type GroupLine = WaysOfGroup & { id: string; name: string; printed: number; mailed: number }
export type RoundPlan = {
  round: InvitedRound
  groups: GroupLine[]
  invitees: Invitee[]
  leftOut: LeftOut[]
  /** Children for whom nobody can be invited yet. */
  alone: { id: string; name: string; groupId: string }[]
  /** When the letter that works now was printed, and when the mail was written, by person. */
  printedAt: ReadonlyMap<string, Date>
  mailedAt: ReadonlyMap<string, Date>
}

/** Who is invited to a round, how, and what they have already. @throws NotFound for who may not invite */
export function readRoundPlan(actor: Actor, roundId: string): Promise<RoundPlan> {
  permit(mayInviteToRound(actor) && isId(roundId), 'round')
  return asActor(actor, async (db) => {
    const { groups, startsOn, endsOn, ...round } = await readRound(db, actor, roundId)
    const children = await readChildren(db, actor, groups)
    const moments = await db.conversationChild.findMany({
      where: { schoolId: actor.schoolId, roundId },
      select: { childId: true, householdId: true },
    })
    const ties = children.flatMap(({ ties }) => ties)
    const invitees = inviteesOf(ties, moments)
    const reached = new Set(invitees.flatMap((invitee) => invitee.children.map(({ id }) => id)))
    const printedAt = await readPrinted(db, actor, roundId)
    const mailedAt = await readMailed(db, actor, roundId)
    return {
      round: { ...round, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) },
      groups: groups.map((group) => ({
        ...group,
        ...waysOf(group.id, invitees, children),
        printed: invitees.filter((one) => one.groupId === group.id && printedAt.has(one.personId)).length,
        mailed: invitees.filter((one) => one.groupId === group.id && mailedAt.has(one.personId)).length,
      })),
      invitees,
      leftOut: leftOutOf(ties),
      alone: children.filter(({ id }) => !reached.has(id)).map(({ ties: _, ...child }) => child),
      printedAt,
      mailedAt,
    }
  })
}

/** Rounds of the school, the newest first. @throws NotFound for who may not invite */
export async function readRoundsToInvite(actor: Actor): Promise<InvitedRound[]> {
  permit(mayInviteToRound(actor), 'rounds')
  const rows = await asActor(actor, (db) =>
    db.round.findMany({
      where: { schoolId: actor.schoolId },
      select: { id: true, name: true, minutes: true, startsOn: true, endsOn: true, closesAt: true },
      orderBy: [{ startsOn: 'desc' }, { createdAt: 'desc' }],
    }),
  )
  return rows.map(({ startsOn, endsOn, ...round }) => ({
    ...round,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
  }))
}

async function readRound(db: Db, actor: Actor, roundId: string) {
  const round = await db.round.findUnique({
    where: { schoolId_id: { schoolId: actor.schoolId, id: roundId } },
    select: {
      id: true,
      name: true,
      minutes: true,
      startsOn: true,
      endsOn: true,
      closesAt: true,
      groups: { select: { group: { select: { id: true, name: true } } } },
    },
  })
  if (!round) throw new NotFound('round')
  const byName = new Intl.Collator('nl', { numeric: true })
  const groups = round.groups.map(({ group }) => group).sort((a, b) => byName.compare(a.name, b.name))
  return { ...round, groups }
}

/** Children of the classes, each once, with everybody who is registered as their guardian. */
async function readChildren(db: Db, actor: Actor, groups: { id: string }[]) {
  const rows = await db.groupChild.findMany({
    where: {
      schoolId: actor.schoolId,
      groupId: { in: groups.map(({ id }) => id) },
      child: { leftOn: null },
    },
    select: {
      groupId: true,
      child: {
        select: {
          id: true,
          givenName: true,
          prefix: true,
          familyName: true,
          birthDate: true,
          guardianships: {
            select: {
              authority: true,
              informationRight: true,
              guardian: {
                select: {
                  id: true,
                  givenName: true,
                  prefix: true,
                  familyName: true,
                  householdId: true,
                  language: true,
                  email: true,
                  bouncedAt: true,
                },
              },
            },
            orderBy: { guardianId: 'asc' },
          },
        },
      },
    },
    orderBy: [{ child: { givenName: 'asc' } }, { child: { familyName: 'asc' } }, { groupId: 'asc' }],
  })
  const seen = new Set<string>()
  return rows.flatMap(({ groupId, child }) => {
    if (seen.has(child.id)) return []
    seen.add(child.id)
    const name = fullName(child)
    const ties = child.guardianships.map(
      ({ guardian, authority, informationRight }): Tie => ({
        personId: guardian.id,
        personName: fullName(guardian),
        householdId: guardian.householdId,
        language: guardian.language,
        hasAddress: guardian.email !== null && guardian.bouncedAt === null,
        childId: child.id,
        childName: name,
        givenName: child.givenName,
        birthDate: child.birthDate,
        groupId,
        authority: authority as Authority,
        informationRight: informationRight as InformationRight,
      }),
    )
    return { id: child.id, name, groupId, ties }
  })
}

async function readPrinted(db: Db, actor: Actor, roundId: string) {
  const rows = await db.invitation.findMany({
    where: { schoolId: actor.schoolId, scope: scopeOfRound(roundId), channel: 'letter', revokedAt: null },
    select: { personId: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
  return new Map(rows.map((row) => [row.personId, row.createdAt]))
}

/** Kind of the notice that carries an invitation. */
export const invitationKind = 'conversation-invitation'

/** When each person's invitation mail to this round was written; dropped ones and trials do not count. */
async function readMailed(db: Db, actor: Actor, roundId: string) {
  const rows = await db.notice.findMany({
    where: {
      schoolId: actor.schoolId,
      kind: invitationKind,
      data: { path: ['roundId'], equals: roundId },
      droppedWhy: null,
    },
    select: { recipientId: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
  return new Map(rows.map((row) => [row.recipientId, row.createdAt]))
}

/** Teachers of each class, by class: who holds the round's conversations, else who teaches it. */
export function readTeachers(
  actor: Actor,
  roundId: string,
  groupIds: string[],
): Promise<Map<string, string[]>> {
  const name = { select: { givenName: true, prefix: true, familyName: true } }
  return asActor(actor, async (db) => {
    const windows = await db.window.findMany({
      where: { schoolId: actor.schoolId, roundId, groupId: { in: groupIds } },
      select: { groupId: true, teacher: name },
      orderBy: { startsAt: 'asc' },
    })
    const teachers = await db.groupTeacher.findMany({
      where: { schoolId: actor.schoolId, groupId: { in: groupIds } },
      select: { groupId: true, person: name },
      orderBy: { person: { givenName: 'asc' } },
    })
    return new Map(
      groupIds.map((id) => {
        const holding = windows.filter((row) => row.groupId === id).map((row) => fullName(row.teacher))
        const teaching = teachers.filter((row) => row.groupId === id).map((row) => fullName(row.person))
        return [id, [...new Set(holding.length > 0 ? holding : teaching)]]
      }),
    )
  })
}
