import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { dateOf, plusDays, toDateColumn } from '@/lib/foundation/time'
import type { CareInput, EndCareInput } from './input'
import { mayRecordCare } from './policy'

export type CareRefusal = 'no-supervisor'

/**
 * Records that an internal supervisor or coordinator cares for a child, with the sentence its parents read.
 * @throws NotFound for who may not, and for a child or person that is not in the school
 */
export async function recordCare(
  actor: Actor,
  input: CareInput,
  now: Date,
): Promise<Result<{ id: string }, CareRefusal>> {
  permit(mayRecordCare(actor), 'child')
  const { schoolId } = actor
  return asActor(actor, async (db) => {
    const child = await db.child.findUnique({
      where: { schoolId_id: { schoolId, id: input.childId }, leftOn: null },
      select: { id: true },
    })
    const person = await db.person.findUnique({
      where: { schoolId_id: { schoolId, id: input.personId } },
      select: {
        roles: { where: { confirmedAt: { not: null }, role: { in: ['ib', 'coordinator'] } } },
      },
    })
    if (!child || !person) throw new NotFound('child')
    if (person.roles.length === 0) return refused('no-supervisor')
    const { id } = await db.careRelation.create({
      data: {
        schoolId,
        childId: input.childId,
        personId: input.personId,
        fromOn: toDateColumn(input.fromOn),
        untilOn: input.untilOn && toDateColumn(input.untilOn),
        reason: input.reason,
      },
      select: { id: true },
    })
    await db.activity.create({
      data: { schoolId, personId: actor.personId, verb: 'recorded-care', subject: { id }, at: now },
    })
    return granted({ id })
  })
}

/**
 * Ends a care relation: from now on the child is not there for that person any more. The line stays in the log.
 * @throws NotFound for who may not, and for a relation that is not there or ended already
 */
export async function endCare(
  actor: Actor,
  { careId }: EndCareInput,
  now: Date,
): Promise<Result<null, never>> {
  permit(mayRecordCare(actor), 'care')
  const today = dateOf(now, actor.timeZone)
  return asActor(actor, async (db) => {
    const care = await db.careRelation.findUnique({
      where: { schoolId_id: { schoolId: actor.schoolId, id: careId } },
      select: { untilOn: true },
    })
    if (!care || (care.untilOn && care.untilOn < toDateColumn(today))) throw new NotFound('care')
    await db.careRelation.update({
      where: { schoolId_id: { schoolId: actor.schoolId, id: careId } },
      data: { untilOn: toDateColumn(plusDays(today, -1)) },
    })
    await db.activity.create({
      data: {
        schoolId: actor.schoolId,
        personId: actor.personId,
        verb: 'ended-care',
        subject: { id: careId },
        at: now,
      },
    })
    return granted(null)
  })
}
