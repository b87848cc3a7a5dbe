import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { type CalendarDate, fromDateColumn, instant, plusDays } from '@/lib/foundation/time'
import { maySeeCoverage, maySeeRounds } from './policy'

export type RoundLine = {
  id: string
  name: string
  yearName: string
  minutes: number
  startsOn: CalendarDate
  endsOn: CalendarDate
  opensAt: Date
  closesAt: Date
  groupIds: string[]
}

/** Rounds of the school, the newest first. @throws NotFound for who does not work here */
export async function readRounds(actor: Actor): Promise<RoundLine[]> {
  permit(maySeeRounds(actor), 'rounds')
  const rows = await asActor(actor, (db) =>
    db.round.findMany({
      where: { schoolId: actor.schoolId },
      select: {
        id: true,
        name: true,
        minutes: true,
        startsOn: true,
        endsOn: true,
        opensAt: true,
        closesAt: true,
        year: { select: { name: true } },
        groups: { select: { groupId: true } },
      },
      orderBy: [{ startsOn: 'desc' }, { createdAt: 'desc' }],
    }),
  )
  return rows.map(({ year, groups, startsOn, endsOn, ...round }) => ({
    ...round,
    yearName: year.name,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    groupIds: groups.map((group) => group.groupId),
  }))
}

export type Coverage = {
  groupId: string
  groupName: string
  /** Children of the class, and how many of them have at least one moment. */
  children: number
  withMoment: number
  /** Moments nobody chose yet that have still to come. */
  freeSlots: number
}

/** How many of how many children have a moment, per class the actor may see, the least reached class first. */
export async function readCoverage(actor: Actor, roundId: string, now: Date): Promise<Coverage[]> {
  permit(maySeeRounds(actor), 'coverage')
  const rows = await asActor(
    actor,
    (db) => db.$queryRaw<Coverage[]>`
      select g.id as "groupId", g.name as "groupName",
        count(k.id)::int as children, count(k.id) filter (where exists (
          select from conversation_child cc
          where cc.school_id = k.school_id and cc.round_id = rg.round_id and cc.child_id = k.id
        ))::int as "withMoment",
        (select count(*)::int from slot s where s.school_id = g.school_id and s.round_id = rg.round_id
          and s.group_id = g.id and s.starts_at > ${now}::timestamptz and not exists (
            select from conversation c
            where c.school_id = s.school_id and c.round_id = s.round_id and c.slot_id = s.id)) as "freeSlots"
      from round_group rg
      join school_group g on g.school_id = rg.school_id and g.id = rg.group_id
      left join group_child gc on gc.school_id = g.school_id and gc.group_id = g.id
      left join child k on k.school_id = gc.school_id and k.id = gc.child_id and k.left_on is null
      where rg.school_id = ${actor.schoolId}::uuid and rg.round_id = ${roundId}::uuid
      group by g.school_id, g.id, g.name, rg.round_id
      order by count(k.id) filter (where exists (
          select from conversation_child cc
          where cc.school_id = k.school_id and cc.round_id = rg.round_id and cc.child_id = k.id
        ))::float / greatest(count(k.id), 1), g.name`,
  )
  return rows.filter((row) => maySeeCoverage(actor, row.groupId))
}

export type TeacherMoment = {
  conversationId: string
  startsAt: Date
  endsAt: Date
  roomName: string | null
  childIds: string[]
}

/** The teacher's own conversations on a date of the school calendar, earliest first; ids of children only. */
export async function readTeacherDay(actor: Actor, date: CalendarDate): Promise<TeacherMoment[]> {
  const from = instant(date, '00:00', actor.timeZone)
  const until = instant(plusDays(date, 1), '00:00', actor.timeZone)
  const rows = await asActor(actor, (db) =>
    db.conversation.findMany({
      where: {
        schoolId: actor.schoolId,
        startsAt: { gte: from, lt: until },
        staff: { some: { personId: actor.personId } },
      },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        room: { select: { name: true } },
        children: { select: { childId: true } },
      },
      orderBy: { startsAt: 'asc' },
    }),
  )
  return rows.map(({ id, room, children, ...times }) => ({
    conversationId: id,
    ...times,
    roomName: room?.name ?? null,
    childIds: children.map((child) => child.childId),
  }))
}

export type GroupMoment = {
  childId: string
  startsAt: Date | null
  endsAt: Date | null
  roomName: string | null
}

/** Every child of a class with its moments in a round (none, one, or one per household). @throws NotFound */
export async function readGroupMoments(
  actor: Actor,
  roundId: string,
  groupId: string,
): Promise<GroupMoment[]> {
  permit(maySeeCoverage(actor, groupId), 'group')
  return asActor(
    actor,
    (db) => db.$queryRaw<GroupMoment[]>`
      select k.id as "childId", c.starts_at as "startsAt", c.ends_at as "endsAt", r.name as "roomName"
      from group_child gc
      join child k on k.school_id = gc.school_id and k.id = gc.child_id and k.left_on is null
      left join conversation_child cc
        on cc.school_id = k.school_id and cc.child_id = k.id and cc.round_id = ${roundId}::uuid
      left join conversation c on c.school_id = cc.school_id and c.id = cc.conversation_id
      left join room r on r.school_id = c.school_id and r.id = c.room_id
      where gc.school_id = ${actor.schoolId}::uuid and gc.group_id = ${groupId}::uuid
      order by c.starts_at nulls first, k.given_name, k.family_name`,
  )
}
