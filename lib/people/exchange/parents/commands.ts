import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem, type Db } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { noteImport } from '@/lib/schools/exchange/commands'
import { mayImport } from '@/lib/schools/exchange/policy'
import type { ProposedGuardian } from '../guardians/rules'
import type { ParentsExport } from '../rules'
import { countsOf, waitForTurn } from '../school/commands'
import { readComparedParents } from './queries'

export type ParentsOrder = {
  readonly parents: ParentsExport
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
}

/**
 * Takes a list of parents over in one transaction: persons, each a household of its own, and their links to children.
 * The same list twice changes nothing; nobody is removed, and nobody can sign in by this alone.
 * @throws NotFound for who may not import
 */
export async function importParents(actor: Actor, order: ParentsOrder, now: Date) {
  permit(mayImport(actor), 'import')
  const { schoolId, personId } = actor
  return asActor(actor, (db) => carryOut(db, { schoolId, byId: personId }, order, now))
}

/** The same for the operator at the console. */
export const importParentsAsOperator = (schoolId: string, order: ParentsOrder, now: Date) =>
  asSystem('operator', schoolId, (db) => carryOut(db, { schoolId, byId: null }, order, now))

async function carryOut(
  db: Db,
  { schoolId, byId }: { schoolId: string; byId: string | null },
  { parents, fileHash }: ParentsOrder,
  now: Date,
) {
  await waitForTurn(db, schoolId)
  const { rows, findings } = await readComparedParents(db, schoolId, parents)
  const fresh = rows.flatMap((row) =>
    row.outcome === 'new' ? [{ id: randomUUID(), guardian: row.guardian }] : [],
  )
  await db.household.createMany({ data: fresh.map(({ id }) => ({ schoolId, id })) })
  await db.person.createMany({
    data: fresh.map(({ id, guardian }) => ({
      ...{ schoolId, id, householdId: id, givenName: guardian.givenName, prefix: guardian.prefix ?? '' },
      ...{ familyName: guardian.familyName, email: guardian.email, phone: guardian.phone },
      ...{ language: guardian.language ?? 'nl', interpreter: interpreterOf(guardian, 'nl') },
    })),
  })
  const changed = rows.flatMap((row) => (row.outcome === 'changed' ? [row] : []))
  await giveHouseholds(
    db,
    schoolId,
    changed.map((row) => row.known.id),
  )
  await rewrite(
    db,
    schoolId,
    changed.map(({ guardian, known }) => {
      const name = guardian.givenName || guardian.familyName ? guardian : known
      const language = guardian.language ?? known.language ?? 'nl'
      return {
        ...{
          id: known.id,
          given_name: name.givenName,
          prefix: name.prefix ?? '',
          family_name: name.familyName,
        },
        ...{ email: guardian.email ?? known.email, phone: guardian.phone ?? known.phone, language },
        ...{
          interpreter: interpreterOf(guardian, language),
          says_interpreter: guardian.interpreter !== null,
        },
      }
    }),
  )
  await link(db, schoolId, [...fresh, ...changed.map(({ guardian, known }) => ({ id: known.id, guardian }))])
  const counts = countsOf({ parents: rows })
  const runId = await noteImport(db, { schoolId, kind: 'parents', fileHash, byId, at: now }, counts)
  return { runId, counts, findings }
}

/** A list says only whether an interpreter is wanted; the language is the parent's own. */
const interpreterOf = ({ interpreter, language }: ProposedGuardian, spoken: string) =>
  interpreter ? (language ?? spoken) : null

/** Staff who turn out to have a child here get a household of their own. */
async function giveHouseholds(db: Db, schoolId: string, ids: readonly string[]): Promise<void> {
  const without = await db.person.findMany({
    where: { schoolId, id: { in: [...ids] }, householdId: null },
    select: { id: true },
  })
  if (without.length === 0) return
  await db.household.createMany({ data: without.map(({ id }) => ({ schoolId, id })), skipDuplicates: true })
  const list = without.map(({ id }) => id)
  await db.$executeRaw`update person set household_id = id where school_id = ${schoolId}::uuid and id = any(${list}::uuid[])`
}

async function rewrite(db: Db, schoolId: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0)
    await db.$executeRaw`update person p set given_name = r.given_name, prefix = r.prefix,
        family_name = r.family_name, email = r.email, phone = r.phone, language = r.language,
        interpreter = case
          when not r.says_interpreter or (p.interpreter is not null and r.interpreter is not null) then p.interpreter
          else r.interpreter end,
        bounced_at = case when p.email is distinct from r.email then null else p.bounced_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, given_name text, prefix text, family_name text, email text, phone text, language text,
             interpreter text, says_interpreter boolean)
      where p.school_id = ${schoolId}::uuid and p.id = r.id`
}

/**
 * Links guardians to their children. Authority "no" comes with information on request; what the list does not know
 * stays as it was. Source: BW 1:377c.
 */
async function link(
  db: Db,
  schoolId: string,
  people: readonly { id: string; guardian: ProposedGuardian }[],
): Promise<void> {
  const links = people.flatMap(({ id, guardian }) =>
    guardian.links.map(({ childId, relation, authority }) => ({
      ...{ guardian_id: id, child_id: childId, relation, authority },
    })),
  )
  if (links.length > 0)
    await db.$executeRaw`insert into guardianship as g
        (school_id, guardian_id, child_id, relation, authority, information_right)
      select ${schoolId}::uuid, l.guardian_id, l.child_id, coalesce(l.relation, 'other'), l.authority,
        case l.authority when 'no' then 'on-request' else 'full' end
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as l(guardian_id uuid, child_id uuid, relation text, authority text)
      on conflict (school_id, guardian_id, child_id) do update set
        relation = case when excluded.relation = 'other' then g.relation else excluded.relation end,
        authority = case when excluded.authority = 'unknown' then g.authority else excluded.authority end,
        information_right = case
          when excluded.authority in ('unknown', g.authority) or g.information_right = 'blocked'
            then g.information_right
          else excluded.information_right end`
}
