import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, sql } from '@/lib/foundation/db'
import type { BookConversationInput } from './input'
import type { Decider, Table } from './rules'

export type BookableSlot = {
  roundId: string
  groupId: string
  teacherId: string
  roomId: string | null
  roomName: string | null
  startsAt: Date
  endsAt: Date
  opensAt: Date
  closesAt: Date
  isApart: boolean
  deciders: Decider[]
}

/**
 * A moment offered to the child's class with who decides for the child now, or null. With `isWanted` it is locked until
 * the transaction ends, so that who takes and who gives up a moment wait for each other at one place only.
 */
export async function readBookableSlot(
  actor: Actor,
  { roundId, slotId, childId }: Pick<BookConversationInput, 'roundId' | 'slotId' | 'childId'>,
  isWanted: boolean,
): Promise<BookableSlot | null> {
  const [slot] = await asActor(
    actor,
    (db) => db.$queryRaw<BookableSlot[]>`
      select s.round_id as "roundId", s.group_id as "groupId", s.teacher_id as "teacherId", s.room_id as "roomId",
        (select name from room where school_id = s.school_id and id = s.room_id) as "roomName",
        s.starts_at as "startsAt", s.ends_at as "endsAt", r.opens_at as "opensAt", r.closes_at as "closesAt",
        k.is_apart as "isApart",
        (select coalesce(json_agg(json_build_object(
            'guardianId', p.id, 'household', coalesce(p.household_id, p.id)) order by p.id), '[]')
          from guardianship g join person p on p.school_id = g.school_id and p.id = g.guardian_id
          where g.school_id = k.school_id and g.child_id = k.id
            and g.authority = 'yes' and g.information_right = 'full') as deciders
      from slot s
      join round r on r.school_id = s.school_id and r.id = s.round_id
      join group_child gc on gc.school_id = s.school_id and gc.group_id = s.group_id and gc.child_id = ${childId}::uuid
      join child k on k.school_id = gc.school_id and k.id = gc.child_id and k.left_on is null
      where s.school_id = ${actor.schoolId}::uuid and s.id = ${slotId}::uuid and s.round_id = ${roundId}::uuid
      ${isWanted ? sql`for no key update of s` : sql``}`,
  )
  return slot ?? null
}

/**
 * True when somebody has the moment already; asked before waiting in line for it. Locks the child first, as everything
 * does that changes who sits at its tables: what is read after this is what stands.
 */
export async function isTaken(
  actor: Actor,
  { roundId, slotId, childId }: Pick<BookConversationInput, 'roundId' | 'slotId' | 'childId'>,
): Promise<boolean> {
  const [child] = await asActor(
    actor,
    (db) => db.$queryRaw<{ taken: boolean }[]>`select exists (select from conversation
      where school_id = k.school_id and round_id = ${roundId}::uuid and slot_id = ${slotId}::uuid) as taken
      from child k where school_id = ${actor.schoolId}::uuid and id = ${childId}::uuid for no key update`,
  )
  return child?.taken ?? false
}

/** Waits until nobody else changes who sits at this child's tables. */
export const lockChild = (actor: Actor, childId: string): Promise<unknown> =>
  asActor(
    actor,
    (db) => db.$queryRaw`select id from child
      where school_id = ${actor.schoolId}::uuid and id = ${childId}::uuid for no key update`,
  )

type Standing = {
  id: string
  startsAt: Date
  endsAt: Date
  sequence: number
  why: 'same-form' | 'child' | 'slot'
}

/** What stands in the way of a booking that was refused: the same form's own booking, the child's, or another's. */
export async function readStanding(
  actor: Actor,
  { roundId, slotId, childId, idempotencyKey }: BookConversationInput,
  { householdId, guardianIds }: Table,
): Promise<Standing | null> {
  const [standing] = await asActor(
    actor,
    (db) => db.$queryRaw<Standing[]>`
      select c.id, c.starts_at as "startsAt", c.ends_at as "endsAt", c.sequence,
        case when k.child_id is null then 'slot'
          when c.idempotency_key = ${idempotencyKey}::uuid and c.slot_id = ${slotId}::uuid then 'same-form'
          else 'child' end as why
      from conversation c
      left join conversation_child k on k.school_id = c.school_id and k.conversation_id = c.id
        and k.child_id = ${childId}::uuid and (k.household_id is not distinct from ${householdId}::uuid or exists (
          select from conversation_guardian g where g.school_id = k.school_id and g.conversation_id = k.conversation_id
            and g.child_id = k.child_id and g.guardian_id = any(${guardianIds}::uuid[])))
      where c.school_id = ${actor.schoolId}::uuid and c.round_id = ${roundId}::uuid
        and (c.slot_id = ${slotId}::uuid or k.child_id is not null)
      order by k.child_id is null, c.idempotency_key is distinct from ${idempotencyKey}::uuid
      limit 1`,
  )
  return standing ?? null
}
