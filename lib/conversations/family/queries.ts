import 'server-only'

import { type Actor, childrenOf } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'

export type FamilyMoment = {
  id: string
  slotId: string | null
  sequence: number
  startsAt: Date
  endsAt: Date
  roomName: string | null
  teacherName: string
}
export type FamilyChild = {
  id: string
  givenName: string
  groupName: string
  /** Who offers moments to the class in this round, else who teaches it. */
  teacherNames: string[]
  moment: FamilyMoment | null
}
export type Family = {
  round: { id: string; name: string; minutes: number; opensAt: Date; closesAt: Date }
  school: { name: string; code: string; phone: string; hasLogo: boolean }
  givenName: string
  children: FamilyChild[]
}

type Row = Omit<FamilyChild, 'moment'> & Omit<FamilyMoment, 'id'> & { conversationId: string | null }

/**
 * A guardian's view of a round: every child they decide for in its classes, with the moment that is theirs (that of
 * their own household where homes come apart, or one they sit at since before the school changed who lives together);
 * children without a moment first, then by time.
 * @throws NotFound when there is no such round in this school, or none of their children is in it
 */
export async function readFamily(actor: Actor, roundId: string): Promise<Family> {
  return asActor(actor, async (db) => {
    const [about] = await db.$queryRaw<
      (Family['round'] & Family['school'] & { round: string; givenName: string })[]
    >`
      select r.id, r.name as round, r.minutes, r.opens_at as "opensAt", r.closes_at as "closesAt",
        s.name, s.code, s.phone, s.logo is not null as "hasLogo", p.given_name as "givenName"
      from round r join school s on s.id = r.school_id
      join person p on p.school_id = r.school_id and p.id = ${actor.personId}::uuid
      where r.school_id = ${actor.schoolId}::uuid and r.id = ${roundId}::uuid`
    if (!about) throw new NotFound('round')
    const rows = await db.$queryRaw<Row[]>`
      select k.id, k.given_name as "givenName", g.name as "groupName",
        array(select concat_ws(' ', t.given_name, nullif(t.prefix, ''), t.family_name) from person t
          where t.school_id = k.school_id and t.id in (
            select teacher_id from round_window w
            where w.school_id = k.school_id and w.round_id = rg.round_id and w.group_id = g.id)
          order by t.given_name) as "teacherNames",
        c.id as "conversationId", c.slot_id as "slotId", c.sequence, c.starts_at as "startsAt", c.ends_at as "endsAt",
        (select name from room where school_id = c.school_id and id = c.room_id) as "roomName",
        (select string_agg(concat_ws(' ', t.given_name, nullif(t.prefix, ''), t.family_name), ', ' order by t.given_name)
          from conversation_staff cs join person t on t.school_id = cs.school_id and t.id = cs.person_id
          where cs.school_id = c.school_id and cs.conversation_id = c.id) as "teacherName"
      from child k
      join group_child gc on gc.school_id = k.school_id and gc.child_id = k.id
      join round_group rg on rg.school_id = gc.school_id and rg.group_id = gc.group_id and rg.round_id = ${roundId}::uuid
      join school_group g on g.school_id = gc.school_id and g.id = gc.group_id
      join person me on me.school_id = k.school_id and me.id = ${actor.personId}::uuid
      left join conversation_child kc on kc.school_id = k.school_id and kc.child_id = k.id and kc.round_id = rg.round_id
        and (kc.household_id is null or kc.household_id = coalesce(me.household_id, me.id) or exists (
          select from conversation_guardian cg where cg.school_id = kc.school_id
            and cg.conversation_id = kc.conversation_id and cg.guardian_id = me.id))
      left join conversation c on c.school_id = kc.school_id and c.id = kc.conversation_id
      where k.school_id = ${actor.schoolId}::uuid and k.id = any(${childrenOf(actor)}::uuid[]) and k.left_on is null
      order by c.starts_at nulls first, k.birth_date, k.given_name, k.id`
    if (rows.length === 0) throw new NotFound('children')
    const { id, round, minutes, opensAt, closesAt, name, code, phone, hasLogo, givenName } = about
    const children = [...new Map(rows.toReversed().map((row) => [row.id, childIn(row)])).values()].reverse()
    return {
      round: { id, name: round, minutes, opensAt, closesAt },
      school: { name, code, phone, hasLogo },
      givenName,
      children,
    }
  })
}

const childIn = ({
  conversationId,
  slotId,
  sequence,
  startsAt,
  endsAt,
  roomName,
  teacherName,
  ...child
}: Row) => ({
  ...child,
  moment: conversationId
    ? { id: conversationId, slotId, sequence, startsAt, endsAt, roomName, teacherName }
    : null,
})
