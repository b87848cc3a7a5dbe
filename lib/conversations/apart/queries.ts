import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import { mayCorrectGuardians } from '@/lib/people/guardianship/policy'
import type { Family } from '@/lib/people/guardianship/queries'

export type MomentAhead = {
  conversationId: string
  childId: string
  startsAt: Date
  householdId: string | null
  /** Who booked, or for whom the school did, when they sit at the table; else who sits there first. Null when nobody does. */
  keeperId: string | null
}

/** Conversations about these children still to come, earliest first. @throws NotFound for who may not */
export async function readMomentsAhead(
  actor: Actor,
  childIds: readonly string[],
  now: Date,
): Promise<MomentAhead[]> {
  permit(mayCorrectGuardians(actor), 'child')
  return asActor(
    actor,
    (db) => db.$queryRaw<MomentAhead[]>`
      select c.id as "conversationId", k.child_id as "childId", c.starts_at as "startsAt",
        k.household_id as "householdId", (
          select g.guardian_id from conversation_guardian g
          where g.school_id = c.school_id and g.conversation_id = c.id and g.child_id = k.child_id
          order by g.guardian_id is distinct from coalesce((
            select a.on_behalf_of from activity a where a.school_id = c.school_id
              and a.verb = 'conversation-booked' and a.subject ->> 'conversationId' = c.id::text
            limit 1), c.booked_by_id), g.guardian_id
          limit 1) as "keeperId"
      from conversation_child k join conversation c on c.school_id = k.school_id and c.id = k.conversation_id
      where k.school_id = ${actor.schoolId}::uuid and k.child_id = any(${[...childIds]}::uuid[])
        and c.starts_at > ${now}::timestamptz
      order by c.starts_at`,
  )
}

/** The conversation together that setting a child apart would touch: when, and who keeps it; by child. */
export type JointMoment = { moment: string; keeperName: string }

/** The first joint conversation still to come of each of these families, in words. @throws NotFound for who may not */
export async function readJointMoments(
  actor: Actor,
  families: readonly Family[],
  now: Date,
  place: Place,
): Promise<Map<string, JointMoment>> {
  const ahead = await readMomentsAhead(
    actor,
    families.map(({ childId }) => childId),
    now,
  )
  const names = new Map(families.flatMap(({ guardians }) => guardians.map(({ id, name }) => [id, name])))
  return new Map(
    ahead
      .filter((one) => one.householdId === null)
      .reverse()
      .map(({ childId, startsAt, keeperId }) => [
        childId,
        {
          moment: `${spokenDate(startsAt, place)}, ${spokenTime(startsAt, place)}`,
          keeperName: (keeperId && names.get(keeperId)) || '',
        },
      ]),
  )
}
