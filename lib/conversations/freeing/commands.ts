import 'server-only'

import { releaseTimes } from '@/lib/agenda/commands'
import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import type { Result } from '@/lib/foundation/result'
import { takeOver } from '@/lib/people/exchange/drafts/commands'
import type { ImportDecisions } from '@/lib/schools/exchange/rules'
import { readStandingConversation } from '../moving/queries'
import { tellTable } from '../telling/commands'

/**
 * Takes over what waits, and frees the moments of children that left the school with it, in one transaction.
 * @returns the id of the run, or `gone` when it is not there any more or cannot be used
 * @throws NotFound for who may not import
 */
export const takeOverAtTables = (
  actor: Actor,
  draftId: string,
  decisions: ImportDecisions,
  now: Date,
): Promise<Result<string, 'gone'>> =>
  asActor(actor, async () => {
    const run = await takeOver(actor, draftId, decisions, now)
    if (run.ok) await freeMomentsOfLeft(actor, actor.personId, now)
    return run
  })

/**
 * Frees every moment still to come of a child that left: the teacher hears it, home does not, a family that left is
 * not asked to choose again. One about several children stands.
 * @param byId who did it; null for the operator, who is nobody of the school
 */
export const freeMomentsOfLeft = (actor: Actor, byId: string | null, now: Date): Promise<void> =>
  asActor(actor, async (db) => {
    const { schoolId } = actor
    const rows = await db.conversationChild.findMany({
      where: { schoolId, child: { leftOn: { not: null } }, conversation: { startsAt: { gt: now } } },
      select: { conversationId: true },
      orderBy: { conversationId: 'asc' },
    })
    for (const { conversationId } of rows) {
      const old = await readStandingConversation(actor, conversationId)
      if (!old || old.childIds.length > 1) continue
      await db.conversation.delete({ where: { schoolId_id: { schoolId, id: conversationId } } })
      await releaseTimes(actor, { kind: 'conversation', id: conversationId })
      const subject = { conversationId, childIds: old.childIds, startsAt: old.startsAt.toISOString() }
      await db.activity.create({
        data: { schoolId, personId: byId, verb: 'conversation-freed', subject, at: now },
      })
      const told = { ...old, sequence: old.sequence + 1, childIds: [], guardianIds: [] }
      await tellTable(actor, 'conversation-changed', { ...told, change: 'child-left' }, actor.personId, now)
    }
  })
