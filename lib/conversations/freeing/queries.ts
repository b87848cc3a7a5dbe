import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import { readMomentsAhead } from '../apart/queries'

/** A child that is about to leave the school, with a conversation that falls free then, in words. */
export type FreedMoment = { name: string; moment: string }

/** Conversations still to come of children about to leave, earliest first. @throws NotFound for who may not */
export async function readMomentsOfLeaving(
  actor: Actor,
  leaving: readonly { id: string; name: string }[],
  now: Date,
  place: Place,
): Promise<FreedMoment[]> {
  const names = new Map(leaving.map(({ id, name }) => [id, name]))
  const ahead = await readMomentsAhead(actor, [...names.keys()], now)
  return ahead.map(({ childId, startsAt }) => ({
    name: names.get(childId) ?? '',
    moment: `${spokenDate(startsAt, place)}, ${spokenTime(startsAt, place)}`,
  }))
}
