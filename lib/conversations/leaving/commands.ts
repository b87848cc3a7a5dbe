import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { allOrNothing, asActor, type Db } from '@/lib/foundation/db'
import type { Result } from '@/lib/foundation/result'
import { decideAuthority } from '@/lib/people/guardianship/commands'
import type { AuthorityInput } from '@/lib/people/guardianship/input'
import type { AuthorityRefusal } from '@/lib/people/guardianship/rules'
import { lockChild } from '../booking/queries'
import { readStandingConversation } from '../moving/queries'
import { tellTable } from '../telling/commands'

/**
 * Writes down whether a guardian decides for a child; with "no" they also leave the tables they sit at for it.
 * @throws NotFound for who may not, and for a guardian of no such child
 */
export function decideAuthorityAtTables(
  actor: Actor,
  input: AuthorityInput,
  now: Date,
): Promise<Result<null, AuthorityRefusal>> {
  return allOrNothing(actor, async () => {
    await lockChild(actor, input.childId)
    const decided = await decideAuthority(actor, input, now)
    if (decided.ok && input.authority === 'no') await leaveTables(actor, input.guardianId, input.childId, now)
    return decided
  })
}

/**
 * Takes a guardian from the tables still to come where they sit for a child, and tells the rest. Where nobody who
 * decides is left the conversation stands, and the office hears it: somebody has to be asked.
 */
function leaveTables(actor: Actor, guardianId: string, childId: string, now: Date): Promise<void> {
  return asActor(actor, async (db) => {
    const seats = await db.conversationGuardian.findMany({
      where: { schoolId: actor.schoolId, guardianId, childId, conversation: { startsAt: { gt: now } } },
      select: { conversationId: true },
      orderBy: { conversationId: 'asc' },
    })
    for (const { conversationId } of seats) {
      await standUp(db, actor, conversationId, childId, [guardianId], now)
      const left = await readStandingConversation(actor, conversationId)
      if (!left) continue
      const change = left.guardianIds.length > 0 ? 'somebody-left' : 'nobody-decides'
      const office = change === 'nobody-decides' ? await readOffice(db, actor) : []
      const staffIds = [...new Set([...left.staffIds, ...office])]
      await tellTable(actor, 'conversation-changed', { ...left, staffIds, change }, actor.personId, now)
    }
  })
}

/**
 * Takes guardians from one table: their seats for the child and their time, when they sit there for no other child.
 * The conversation is one version further, so that no form shown before still works.
 */
export async function standUp(
  db: Db,
  { schoolId, personId }: Actor,
  conversationId: string,
  childId: string,
  guardianIds: readonly string[],
  at: Date,
): Promise<void> {
  const gone = { in: [...guardianIds] }
  await db.conversationGuardian.deleteMany({
    where: { schoolId, conversationId, childId, guardianId: gone },
  })
  await db.$executeRaw`delete from agenda_entry a
    where school_id = ${schoolId}::uuid and source_kind = 'conversation' and source_id = ${conversationId}::uuid
      and subject_kind = 'guardian' and subject_id = any(${[...guardianIds]}::uuid[]) and not exists (
        select from conversation_guardian g where g.school_id = a.school_id
          and g.conversation_id = a.source_id and g.guardian_id = a.subject_id)`
  await db.conversation.update({
    where: { schoolId_id: { schoolId, id: conversationId } },
    data: { sequence: { increment: 1 } },
    select: { id: true },
  })
  const subject = { conversationId, childIds: [childId], guardianIds: [...guardianIds] }
  await db.activity.create({ data: { schoolId, personId, verb: 'left-table', subject, at } })
}

const readOffice = async (db: Db, { schoolId }: Actor) => {
  const rows = await db.personRole.findMany({
    where: { schoolId, role: { in: ['office', 'leader'] }, confirmedAt: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  return rows.map((row) => row.personId)
}
