import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, sql } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { type CalendarDate, fromDateColumn } from '@/lib/foundation/time'
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
  /** Children of the class, and of how many every home that is invited has its moment. */
  children: number
  withMoment: number
  /** Moments nobody chose yet that have still to come. */
  freeSlots: number
}

/**
 * True for a child (`k`) of a class in a round (`rg`) that has a conversation, and where homes come apart one for every
 * home that decides: a home that is not reached yet counts.
 */
const isReached = sql`exists (
    select from conversation_child cc
    where cc.school_id = k.school_id and cc.round_id = rg.round_id and cc.child_id = k.id
  ) and not (k.is_apart and exists (
    select from guardianship gs join person p on p.school_id = gs.school_id and p.id = gs.guardian_id
    where gs.school_id = k.school_id and gs.child_id = k.id
      and gs.authority = 'yes' and gs.information_right = 'full' and not exists (
        select from conversation_child cc
        where cc.school_id = k.school_id and cc.round_id = rg.round_id and cc.child_id = k.id
          and (cc.household_id is null or cc.household_id = coalesce(p.household_id, p.id) or exists (
            select from conversation_guardian cg where cg.school_id = cc.school_id
              and cg.conversation_id = cc.conversation_id and cg.guardian_id = p.id)))))`

/** How many of how many children have a moment, per class the actor may see, the least reached class first. */
export async function readCoverage(actor: Actor, roundId: string, now: Date): Promise<Coverage[]> {
  permit(maySeeRounds(actor), 'coverage')
  const rows = await asActor(
    actor,
    (db) => db.$queryRaw<Coverage[]>`
      select g.id as "groupId", g.name as "groupName",
        count(k.id)::int as children, count(k.id) filter (where ${isReached})::int as "withMoment",
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
      order by count(k.id) filter (where ${isReached})::float / greatest(count(k.id), 1), g.name`,
  )
  return rows.filter((row) => maySeeCoverage(actor, row.groupId))
}

/** Children of a round's classes of whom every home has its moment, of the classes the actor may see. */
export async function readReached(actor: Actor, roundId: string): Promise<Set<string>> {
  permit(maySeeRounds(actor), 'coverage')
  const rows = await asActor(
    actor,
    (db) => db.$queryRaw<{ id: string; groupId: string }[]>`
      select k.id, rg.group_id as "groupId" from round_group rg
      join group_child gc on gc.school_id = rg.school_id and gc.group_id = rg.group_id
      join child k on k.school_id = gc.school_id and k.id = gc.child_id and k.left_on is null
      where rg.school_id = ${actor.schoolId}::uuid and rg.round_id = ${roundId}::uuid and ${isReached}`,
  )
  return new Set(rows.filter((row) => maySeeCoverage(actor, row.groupId)).map((row) => row.id))
}

export type TeacherMoment = {
  conversationId: string
  startsAt: Date
  endsAt: Date
  roomName: string | null
  childIds: string[]
}

export type GroupMoment = {
  childId: string
  startsAt: Date | null
  endsAt: Date | null
  roomName: string | null
}
