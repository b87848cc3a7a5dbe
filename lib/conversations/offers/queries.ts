import 'server-only'

import { type Actor, speaksFor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { readBehalf } from '../behalf/queries'
import { type FreeSlot, isFreeOf, type Moment } from './rules'

export type OfferedSlot = FreeSlot & { teacherName: string; roomName: string | null }

type Candidate = OfferedSlot & { teacherId: string; roomId: string | null }
type Busy = Moment & { subjectId: string }

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
  return readFreeOf(actor, roundId, childId, actor.personId, now)
}

/**
 * The same for staff who plans for a guardian on the phone.
 * @throws NotFound for who may not plan for the child's class, and for a guardian who does not decide
 */
export async function readFreeSlotsFor(
  actor: Actor,
  roundId: string,
  childId: string,
  guardianId: string,
  now: Date,
): Promise<OfferedSlot[]> {
  const { round, guardians } = await readBehalf(actor, childId, now)
  permit(round?.id === roundId && guardians.some(({ id }) => id === guardianId), 'guardian')
  return readFreeOf(actor, roundId, childId, guardianId, now)
}

function readFreeOf(
  actor: Actor,
  roundId: string,
  childId: string,
  guardianId: string,
  now: Date,
): Promise<OfferedSlot[]> {
  return asActor(actor, async (db) => {
    const slots = await db.$queryRaw<Candidate[]>`
      select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.teacher_id as "teacherId", s.room_id as "roomId",
        r.name as "roomName", concat_ws(' ', t.given_name, nullif(t.prefix, ''), t.family_name) as "teacherName"
      from group_child gc
      join slot s on s.school_id = gc.school_id and s.group_id = gc.group_id and s.round_id = ${roundId}::uuid
      join person t on t.school_id = s.school_id and t.id = s.teacher_id
      left join room r on r.school_id = s.school_id and r.id = s.room_id
      where gc.school_id = ${actor.schoolId}::uuid and gc.child_id = ${childId}::uuid and s.starts_at > ${now}::timestamptz
        and not exists (select from conversation c
          where c.school_id = s.school_id and c.round_id = s.round_id and c.slot_id = s.id)
      order by s.starts_at, s.id`
    const [first, last] = [slots[0], slots.at(-1)]
    if (!first || !last) return []
    const busy = await readBusyAround(actor, roundId, childId, guardianId, slots, first.startsAt, last.endsAt)
    return slots
      .filter((slot) => isFreeOf(slot, busy, [slot.teacherId, slot.roomId]))
      .map(({ teacherId: _teacher, roomId: _room, ...slot }) => slot)
  })
}

/** When the child, who decides for it, and those who offer are elsewhere; the own conversation left out. */
function readBusyAround(
  actor: Actor,
  roundId: string,
  childId: string,
  guardianId: string,
  slots: readonly Candidate[],
  from: Date,
  until: Date,
): Promise<Busy[]> {
  const offering = [
    ...new Set(slots.flatMap(({ teacherId, roomId }) => (roomId ? [teacherId, roomId] : [teacherId]))),
  ]
  const { schoolId } = actor
  return asActor(
    actor,
    (db) => db.$queryRaw<Busy[]>`
      with home as materialized (
        select coalesce(household_id, id) as id from person where school_id = ${schoolId}::uuid and id = ${guardianId}::uuid
      ), family as materialized (
        select p.id from guardianship g
        join person p on p.school_id = g.school_id and p.id = g.guardian_id
        join child k on k.school_id = g.school_id and k.id = g.child_id
        where g.school_id = ${schoolId}::uuid and g.child_id = ${childId}::uuid and g.authority = 'yes'
          and g.information_right = 'full' and (not k.is_apart or coalesce(p.household_id, p.id) = (select id from home))
      )
      select case when a.subject_id = any(${offering}::uuid[]) then a.subject_id::text else 'family' end as "subjectId",
        a.starts_at as "startsAt", a.ends_at as "endsAt"
      from agenda_entry a
      where a.school_id = ${schoolId}::uuid and a.starts_at < ${until}::timestamptz and a.ends_at > ${from}::timestamptz
        and (a.subject_id = any(${[...offering, childId]}::uuid[]) or a.subject_id in (select id from family))
        and a.source_id not in (
          select conversation_id from conversation_child
          where school_id = ${schoolId}::uuid and round_id = ${roundId}::uuid and child_id = ${childId}::uuid
            and (household_id is null or household_id = (select id from home) or conversation_id in (
              select conversation_id from conversation_guardian
              where school_id = ${schoolId}::uuid and guardian_id = ${guardianId}::uuid)))`,
  )
}
