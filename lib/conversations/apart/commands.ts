import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { allOrNothing, type Db } from '@/lib/foundation/db'
import { permit, type Result, refused } from '@/lib/foundation/result'
import { setApart } from '@/lib/people/guardianship/commands'
import type { ApartInput } from '@/lib/people/guardianship/input'
import { mayCorrectGuardians } from '@/lib/people/guardianship/policy'
import { lockChild } from '../booking/queries'
import { standUp } from '../leaving/commands'
import { readStandingConversation } from '../moving/queries'
import { tellTable } from '../telling/commands'
import { type MomentAhead, readMomentsAhead } from './queries'
import type { ApartRefusal } from './rules'

/**
 * Chooses one conversation together or one per home for a child, with what it means for the conversations that stand:
 * a joint one stays with the home of who booked it, the other home chooses anew, and everybody hears. Source: SCH-5.
 * @throws NotFound for who may not, and for a child that is not there
 */
export function setApartAtTables(
  actor: Actor,
  input: ApartInput,
  now: Date,
): Promise<Result<null, ApartRefusal>> {
  permit(mayCorrectGuardians(actor), 'child')
  return allOrNothing(actor, async (db) => {
    await lockChild(actor, input.childId)
    const ahead = await readMomentsAhead(actor, [input.childId], now)
    if (input.apart === 'no' && ahead.some((moment) => moment.householdId !== null))
      return refused('home-has-moment')
    const done = await setApart(actor, input, now)
    if (input.apart === 'yes')
      for (const moment of ahead)
        if (moment.householdId === null && moment.keeperId !== null)
          await keepWithOneHome(db, actor, moment, moment.keeperId, now)
    return done
  })
}

async function keepWithOneHome(
  db: Db,
  actor: Actor,
  { conversationId, childId }: MomentAhead,
  keeperId: string,
  now: Date,
): Promise<void> {
  const { schoolId, personId } = actor
  const old = await readStandingConversation(actor, conversationId)
  if (!old) return
  const people = await db.person.findMany({
    where: { schoolId, id: { in: old.guardianIds } },
    select: { id: true, householdId: true },
  })
  const homeOf = new Map(people.map((person) => [person.id, person.householdId ?? person.id]))
  const householdId = homeOf.get(keeperId) ?? keeperId
  await db.conversationChild.updateMany({
    where: { schoolId, conversationId, childId },
    data: { householdId },
  })
  const others = old.guardianIds.filter((id) => homeOf.get(id) !== householdId)
  if (others.length === 0) return
  await standUp(db, actor, conversationId, childId, others, now)
  const gone = { ...old, sequence: old.sequence + 1, guardianIds: others, staffIds: [] }
  await tellTable(actor, 'conversation-cancelled', gone, personId, now)
  const left = await readStandingConversation(actor, conversationId)
  if (left)
    await tellTable(actor, 'conversation-changed', { ...left, change: 'somebody-left' }, personId, now)
}
