import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { fromDateColumn } from '@/lib/foundation/time'
import { type Finding, FindingList } from '@/lib/schools/exchange/findings/rules'
import { nameKey } from '@/lib/schools/exchange/names/rules'
import { mayImport } from '@/lib/schools/exchange/policy'
import { matchedLines } from '../children/rules'
import {
  compareGuardians,
  type GuardianRow,
  guardiansIn,
  type KnownGuardian,
  type ProposedGuardian,
  withoutDecided,
} from '../guardians/rules'
import type { Authority, ParentsExport, Relation } from '../rules'

/** `findings` are those of matching; the reading of the file has its own. */
export type ParentsPreview = { readonly rows: readonly GuardianRow[]; readonly findings: readonly Finding[] }

/** What the import of a list of parents would do; nothing is written. @throws NotFound for who may not import */
export async function previewParents(actor: Actor, parents: ParentsExport): Promise<ParentsPreview> {
  permit(mayImport(actor), 'import')
  return asActor(actor, (db) => readComparedParents(db, actor.schoolId, parents))
}

/** The list held against the school, inside the transaction that may carry it out. */
export async function readComparedParents(
  db: Db,
  schoolId: string,
  parents: ParentsExport,
): Promise<ParentsPreview> {
  const findings = new FindingList()
  const children = await db.child.findMany({
    where: { schoolId, leftOn: null },
    select: { id: true, key: true, givenName: true, prefix: true, familyName: true, birthDate: true },
  })
  const known = children.map((c) => ({ ...c, birthDate: c.birthDate && fromDateColumn(c.birthDate) }))
  const proposed = guardiansIn(matchedLines(parents.parents, known, findings), findings)
  const { guardians, decided } = await readKnownGuardians(db, schoolId, proposed)
  const rows = withoutDecided(compareGuardians(proposed, guardians), decided, findings)
  for (const row of rows)
    if (row.outcome === 'conflict')
      findings.warn('parent-ambiguous', row.guardian.line, { name: row.guardian.givenName })
  return { rows, findings: findings.sorted() }
}

/** The school's guardians, and staff who have a child here: known by the same address and name. */
async function readKnownGuardians(db: Db, schoolId: string, proposed: readonly ProposedGuardian[]) {
  const byEmail = new Map(proposed.flatMap((p) => (p.email ? [[p.email, nameKey(p)] as const] : [])))
  const persons = await db.person.findMany({
    where: {
      schoolId,
      OR: [
        { guardianships: { some: {} } },
        { householdId: { not: null } },
        { email: { in: [...byEmail.keys()] } },
      ],
    },
    select: {
      ...{ id: true, givenName: true, prefix: true, familyName: true, email: true, phone: true },
      ...{ language: true, interpreter: true, householdId: true },
      guardianships: { select: { childId: true, relation: true, authority: true, decidedAt: true } },
    },
  })
  /** Links about whose authority the office decided: `guardian child`. */
  const decided = new Set<string>()
  const guardians = persons.flatMap(({ guardianships, householdId, interpreter, ...person }) => {
    const isGuardian = guardianships.length > 0 || householdId !== null
    if (!isGuardian && byEmail.get(person.email ?? '') !== nameKey(person)) return []
    for (const { childId, decidedAt } of guardianships) if (decidedAt) decided.add(`${person.id} ${childId}`)
    const known: KnownGuardian = {
      ...person,
      interpreter: interpreter !== null,
      // Nobody is shown another parent's data here, so the mark is not kept.
      confidential: true,
      links: guardianships.map(({ childId, relation, authority }) => ({
        childId,
        relation: relation as Relation,
        authority: authority as Authority,
      })),
    }
    return [known]
  })
  return { guardians, decided }
}
