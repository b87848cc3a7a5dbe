import 'server-only'

import { releaseTimes } from '@/lib/agenda/commands'
import type { Actor } from '@/lib/foundation/actor'
import { allOrNothing } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { readCaller } from '../behalf/queries'
import { mayChange } from '../booking/policy'
import type { MovingRefusal } from '../booking/rules'
import { lockMoments, readStandingConversation } from '../moving/queries'
import { tellTable } from '../telling/commands'
import type { CancelConversationInput } from './input'

/**
 * Cancels a conversation: its moment is free again, everybody at the table hears, a line in the activity remains.
 * @param ownLink token of the link the actor came by, for the confirmation
 * @throws NotFound when there is no such conversation or the actor may not change it
 */
export function cancelConversation(
  actor: Actor,
  { conversationId, sequence, onBehalfOf }: CancelConversationInput,
  now: Date,
  ownLink?: string,
): Promise<Result<{ conversationId: string }, Extract<MovingRefusal, 'not-movable' | 'changed-meanwhile'>>> {
  return allOrNothing(actor, async (db) => {
    await lockMoments(actor, conversationId, null)
    const old = await readStandingConversation(actor, conversationId)
    if (!old) throw new NotFound('conversation')
    permit(mayChange(actor, old), 'conversation')
    const caller = await readCaller(actor, old, onBehalfOf)
    if (now >= old.startsAt) return refused('not-movable')
    if (old.sequence !== sequence) return refused('changed-meanwhile')
    const { schoolId, personId } = actor
    await db.conversation.delete({ where: { schoolId_id: { schoolId, id: conversationId } } })
    await releaseTimes(actor, { kind: 'conversation', id: conversationId })
    await db.activity.create({
      data: {
        schoolId,
        personId,
        onBehalfOf: caller,
        verb: 'conversation-cancelled',
        subject: { conversationId, childIds: old.childIds, startsAt: old.startsAt.toISOString() },
      },
    })
    await tellTable(
      actor,
      'conversation-cancelled',
      { ...old, sequence: sequence + 1 },
      caller ?? personId,
      now,
      ownLink,
    )
    return granted({ conversationId })
  })
}
