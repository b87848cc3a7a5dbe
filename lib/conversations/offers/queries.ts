import 'server-only'

import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import type { FreeSlot } from './rules'

export type OfferedSlot = FreeSlot & { teacherName: string; roomName: string | null }

/**
 * Moments a guardian can choose for a child: of its class, still to come, not taken, and nobody of the table (child,
 * guardians who decide, teacher, room) is elsewhere then. The child's own standing conversation is not in the way.
 * @throws NotFound when the actor does not decide for the child
 */
export async function readFreeSlots(
  actor: Actor,
  roundId: string,
  childId: string,
  now: Date,
): Promise<OfferedSlot[]> {
  permit(speaksFor(actor, childId), 'child')
  return asActor(
    actor,
    (db) => db.$queryRaw<OfferedSlot[]>`
      with about as materialized (
        select k.id, k.is_apart, me.household_id as home
        from child k, (select coalesce(household_id, id) as household_id from person
          where school_id = ${actor.schoolId}::uuid and id = ${actor.personId}::uuid) me
        where k.school_id = ${actor.schoolId}::uuid and k.id = ${childId}::uuid
      ), own as materialized (
        select kc.conversation_id as id from conversation_child kc, about
        where kc.school_id = ${actor.schoolId}::uuid and kc.round_id = ${roundId}::uuid and kc.child_id = about.id
          and (kc.household_id is null or kc.household_id = about.home)
      ), busy as materialized (
        select a.starts_at, a.ends_at from agenda_entry a, about
        where a.school_id = ${actor.schoolId}::uuid and a.ends_at > ${now}::timestamptz
          and not exists (select from own where own.id = a.source_id) and (
            (a.subject_kind = 'child' and a.subject_id = about.id)
            or (a.subject_kind = 'guardian' and a.subject_id in (
              select p.id from guardianship g join person p on p.school_id = g.school_id and p.id = g.guardian_id
              where g.school_id = a.school_id and g.child_id = about.id
                and g.authority = 'yes' and g.information_right = 'full'
                and (not about.is_apart or coalesce(p.household_id, p.id) = about.home))))
      )
      select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", r.name as "roomName",
        concat_ws(' ', t.given_name, nullif(t.prefix, ''), t.family_name) as "teacherName"
      from slot s
      join group_child gc on gc.school_id = s.school_id and gc.group_id = s.group_id and gc.child_id = ${childId}::uuid
      join person t on t.school_id = s.school_id and t.id = s.teacher_id
      left join room r on r.school_id = s.school_id and r.id = s.room_id
      where s.school_id = ${actor.schoolId}::uuid and s.round_id = ${roundId}::uuid and s.starts_at > ${now}::timestamptz
        and not exists (select from conversation c
          where c.school_id = s.school_id and c.round_id = s.round_id and c.slot_id = s.id)
        and not exists (select from busy
          where tstzrange(busy.starts_at, busy.ends_at) && tstzrange(s.starts_at, s.ends_at))
        and not exists (select from agenda_entry a
          where a.school_id = s.school_id
            and ((a.subject_kind = 'staff' and a.subject_id = s.teacher_id)
              or (a.subject_kind = 'room' and a.subject_id = s.room_id))
            and tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(s.starts_at, s.ends_at, '[)')
            and not exists (select from own where own.id = a.source_id))
      order by s.starts_at, s.id`,
  )
}
