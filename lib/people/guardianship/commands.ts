import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import type { ApartInput, AuthorityInput, HouseholdInput } from './input'
import { isOwnChild, mayCorrectGuardians } from './policy'
import { type AuthorityRefusal, informationRightFor } from './rules'

type Done = Result<null, never>

/**
 * Writes down whether a guardian decides for a child. With "yes" they can come in from the next request on.
 * Who works here and is guardian of the child leaves it to a colleague.
 * @throws NotFound for who may not, and for a guardian of no such child
 */
export async function decideAuthority(
  actor: Actor,
  input: AuthorityInput,
  now: Date,
): Promise<Result<null, AuthorityRefusal>> {
  permit(mayCorrectGuardians(actor), 'guardian')
  const { guardianId, childId, authority } = input
  if (isOwnChild(actor, input)) return refused('own-child')
  return asActor(actor, async (db) => {
    const { count } = await db.guardianship.updateMany({
      where: { schoolId: actor.schoolId, guardianId, childId },
      data: {
        authority,
        informationRight: informationRightFor(authority),
        decidedById: actor.personId,
        decidedAt: now,
      },
    })
    if (count === 0) throw new NotFound('guardian')
    await note(db, actor, 'decided-authority', input, now)
    return granted(null)
  })
}

/**
 * Puts two guardians of one child in one household; the school keeps no address.
 * @throws NotFound for who may not, and for people who are not both guardians of the child
 */
export async function joinHousehold(actor: Actor, input: HouseholdInput, now: Date): Promise<Done> {
  permit(mayCorrectGuardians(actor), 'guardian')
  const { schoolId } = actor
  return asActor(actor, async (db) => {
    const one = await householdOf(db, schoolId, input.guardianId, input.childId)
    const other = await householdOf(db, schoolId, input.withGuardianId, input.childId)
    if (!one || !other || input.guardianId === input.withGuardianId) throw new NotFound('guardian')
    const householdId =
      one.guardian.householdId ??
      other.guardian.householdId ??
      (await db.household.create({ data: { schoolId }, select: { id: true } })).id
    await db.person.updateMany({
      where: { schoolId, id: { in: [input.guardianId, input.withGuardianId] } },
      data: { householdId },
    })
    await note(db, actor, 'joined-household', input, now)
    return granted(null)
  })
}

/**
 * Chooses one conversation together or one per household for a child. No reason is asked. "Apart" also takes the
 * guardians out of a shared household: nothing of one is shown to the other.
 * @throws NotFound for who may not, and for a child that is not there
 */
export async function setApart(actor: Actor, input: ApartInput, now: Date): Promise<Done> {
  permit(mayCorrectGuardians(actor), 'child')
  const { schoolId } = actor
  const isApart = input.apart === 'yes'
  return asActor(actor, async (db) => {
    const { count } = await db.child.updateMany({
      where: { schoolId, id: input.childId, leftOn: null },
      data: { isApart },
    })
    if (count === 0) throw new NotFound('child')
    if (isApart) await separate(db, actor, input.childId)
    await note(db, actor, isApart ? 'set-apart' : 'set-together', { childId: input.childId }, now)
    return granted(null)
  })
}

const householdOf = (db: Db, schoolId: string, guardianId: string, childId: string) =>
  db.guardianship.findUnique({
    where: { schoolId_guardianId_childId: { schoolId, guardianId, childId } },
    select: { guardian: { select: { householdId: true } } },
  })

async function separate(db: Db, { schoolId }: Actor, childId: string): Promise<void> {
  const rows = await db.guardianship.findMany({
    where: { schoolId, childId },
    select: { guardian: { select: { id: true, householdId: true } } },
    orderBy: { guardianId: 'asc' },
  })
  const taken = new Set<string | null>([null])
  for (const { guardian } of rows) {
    if (!taken.has(guardian.householdId)) {
      taken.add(guardian.householdId)
      continue
    }
    const { id: householdId } = await db.household.create({ data: { schoolId }, select: { id: true } })
    await db.person.updateMany({ where: { schoolId, id: guardian.id }, data: { householdId } })
  }
}

const note = (db: Db, actor: Actor, verb: string, subject: Record<string, string>, at: Date) =>
  db.activity.create({
    data: { schoolId: actor.schoolId, personId: actor.personId, verb, subject, at },
  })
