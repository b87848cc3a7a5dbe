import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { notify } from '@/lib/post/commands'
import { type TellingKind, type Told, tellingsOf } from './rules'

/** Writes a notice for everybody at the table, in the open transaction. `actedFor`: who asked, or for whom the school did. */
export async function tellTable(
  actor: Actor,
  kind: TellingKind,
  told: Told,
  actedFor: string,
  now: Date,
): Promise<void> {
  for (const telling of tellingsOf(told, new Set([actor.personId, actedFor])))
    await notify(actor, { kind, ...telling }, now)
}
