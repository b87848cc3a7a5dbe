import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { fromDateColumn } from '@/lib/foundation/time'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { SchoolExport, YearGroup } from '@/lib/schools/exchange/edexml/rules'
import type { Reading } from '@/lib/schools/exchange/findings/rules'
import { nameKey, normalised } from '@/lib/schools/exchange/names/rules'
import { mayImport } from '@/lib/schools/exchange/policy'
import type { KnownPupil } from '@/lib/schools/exchange/pupils/rules'
import { readExpectedExport, readKnownGroups } from '@/lib/schools/exchange/queries'
import {
  compareSchool,
  type ImportDecisions,
  type KnownSchool,
  type SchoolDiff,
} from '@/lib/schools/exchange/rules'
import type { KnownStaff } from '@/lib/schools/exchange/staff/rules'

type Compared = { known: KnownSchool; diff: SchoolDiff; yearId: string | null }

/** Reads an EDEXML file for the actor's school; nothing is written. @throws NotFound for who may not import */
export async function readSchoolFile(
  actor: Actor,
  bytes: Uint8Array,
  now: Date,
): Promise<Reading<SchoolExport>> {
  permit(mayImport(actor), 'import')
  const expected = await asActor(actor, (db) => readExpectedExport(db, actor.schoolId, now))
  return readSchoolExport(bytes, expected)
}

/** What the import of a school would do, with what the school has now; nothing is written. */
export async function previewSchoolImport(
  actor: Actor,
  school: SchoolExport,
  decisions: ImportDecisions = {},
): Promise<Compared> {
  permit(mayImport(actor), 'import')
  return asActor(actor, (db) => readCompared(db, actor.schoolId, school, decisions))
}

/** The file held against the school, inside the transaction that may carry it out. */
export async function readCompared(
  db: Db,
  schoolId: string,
  school: SchoolExport,
  decisions: ImportDecisions,
): Promise<Compared> {
  const { yearId, groups } = await readKnownGroups(db, schoolId, school.schoolYear)
  const known = {
    groups,
    pupils: await readKnownPupils(db, schoolId, yearId),
    staff: await readKnownStaff(db, schoolId, yearId, school),
  }
  // A group that was ticked once, a waiting list for instance, stays in.
  const excluded = decisions.groups?.excluded ?? new Set()
  const kept = groups.map((g) => normalised(g.name)).filter((name) => !excluded.has(name))
  const included = new Set([...(decisions.groups?.included ?? []), ...kept])
  const diff = compareSchool(school, known, { ...decisions, groups: { ...decisions.groups, included } })
  return { known, diff, yearId }
}

async function readKnownPupils(db: Db, schoolId: string, yearId: string | null): Promise<KnownPupil[]> {
  const children = await db.child.findMany({
    where: { schoolId },
    select: {
      ...{ id: true, key: true, givenName: true, prefix: true, familyName: true, birthDate: true },
      leftOn: true,
    },
  })
  const places = yearId
    ? await db.groupChild.findMany({
        where: { schoolId, group: { yearId } },
        select: { childId: true, groupId: true, yearGroup: true },
      })
    : []
  const placeOf = new Map(places.map((place) => [place.childId, place]))
  return children.map(({ birthDate, leftOn, ...child }) => {
    const place = placeOf.get(child.id)
    return {
      ...child,
      birthDate: birthDate && fromDateColumn(birthDate),
      yearGroup: (place?.yearGroup || null) as YearGroup | null,
      groupId: place?.groupId ?? null,
      hasLeft: leftOn !== null,
    }
  })
}

/** Staff, and parents of the school who also work there: known by the same address and name. */
async function readKnownStaff(
  db: Db,
  schoolId: string,
  yearId: string | null,
  school: SchoolExport,
): Promise<KnownStaff[]> {
  const byEmail = new Map(school.teachers.flatMap((t) => (t.email ? [[t.email, nameKey(t)] as const] : [])))
  const persons = await db.person.findMany({
    where: {
      schoolId,
      OR: [
        { staffKey: { not: null } },
        { roles: { some: {} } },
        { teaches: { some: {} } },
        { email: { in: [...byEmail.keys()] } },
      ],
    },
    select: {
      ...{ id: true, staffKey: true, givenName: true, prefix: true, familyName: true, email: true },
      teaches: { select: { groupId: true, group: { select: { yearId: true } } } },
      guardianships: { select: { childId: true }, take: 1 },
      roles: { select: { role: true }, take: 1 },
    },
  })
  return persons.flatMap(({ staffKey, teaches, guardianships, roles, ...person }) => {
    const onlyGuards = staffKey === null && guardianships.length > 0 && roles.length + teaches.length === 0
    if (onlyGuards && byEmail.get(person.email ?? '') !== nameKey(person)) return []
    const groupIds = teaches.filter((row) => row.group.yearId === yearId).map((row) => row.groupId)
    return [{ ...person, key: staffKey, groupIds }]
  })
}
