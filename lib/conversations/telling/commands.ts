import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { notify } from '@/lib/post/commands'
import { type Telling, type TellingKind, type Told, tellingsOf } from './rules'

/**
 * Writes a notice for everybody at the table, in the open transaction.
 * @param actedFor who asked, or for whom the school did
 * @param ownLink token of the link the actor came by: the way back, in the actor's own mail and in nobody else's
 */
export async function tellTable(
  actor: Actor,
  kind: TellingKind,
  told: Told,
  actedFor: string,
  now: Date,
  ownLink?: string,
): Promise<void> {
  const isOwn = ({ recipientId, data }: Telling) => recipientId === actor.personId && data.role === 'guardian'
  for (const telling of tellingsOf(told, new Set([actor.personId, actedFor])))
    await notify(actor, { kind, ...telling, ...(ownLink && isOwn(telling) ? { secret: ownLink } : {}) }, now)
}
