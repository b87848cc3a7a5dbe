import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { type Entry, inHoldingOrder, type Source } from './rules'

/**
 * Puts people and a room in the agenda, all or none: a caller who hears false undoes its transaction.
 * One entry per subject. Constraint `agenda_one_place_at_a_time` decides who was first.
 * @returns true when every entry was held
 */
export function holdTimes(actor: Actor, source: Source, entries: readonly Entry[]): Promise<boolean> {
  const wanted = inHoldingOrder(entries)
  return asActor(actor, async (db) => {
    const held = await db.$executeRaw`
      insert into agenda_entry (school_id, subject_kind, subject_id, starts_at, ends_at, source_kind, source_id)
      select ${actor.schoolId}::uuid, kind, subject, starts, ends, ${source.kind}, ${source.id}::uuid
      from unnest(
        ${wanted.map((entry) => entry.subjectKind)}::text[],
        ${wanted.map((entry) => entry.subjectId)}::uuid[],
        ${wanted.map((entry) => entry.startsAt.toISOString())}::timestamptz[],
        ${wanted.map((entry) => entry.endsAt.toISOString())}::timestamptz[]
      ) as wanted (kind, subject, starts, ends)
      on conflict do nothing`
    return held === wanted.length
  })
}

/** Takes everything of one source out of the agenda. */
export const releaseTimes = (actor: Actor, source: Source): Promise<void> =>
  asActor(actor, async (db) => {
    await db.$executeRaw`delete from agenda_entry
      where school_id = ${actor.schoolId}::uuid and source_kind = ${source.kind} and source_id = ${source.id}::uuid`
  })
