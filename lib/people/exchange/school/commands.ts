import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem, type Db } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { dateOf } from '@/lib/foundation/time'
import { noteImport, openYear, writeGroups } from '@/lib/schools/exchange/commands'
import type { SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import { mayImport } from '@/lib/schools/exchange/policy'
import { type ImportDecisions, outcomeCounts } from '@/lib/schools/exchange/rules'
import { writePupils } from '../pupils/commands'
import { writeStaff } from '../team/commands'
import { readCompared } from './queries'

export type SchoolOrder = {
  readonly school: SchoolExport
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
  readonly decisions?: ImportDecisions
}
export type SchoolCounts = Record<string, number>
type Scope = { schoolId: string; byId: string | null; timeZone: string }

/**
 * Takes a school's export over in one transaction. The same file twice changes nothing; nobody is ever removed.
 * @returns the id of the run and how many rows had each outcome, `changes` the sum of what changed
 * @throws NotFound for who may not import
 */
export async function importSchool(actor: Actor, order: SchoolOrder, now: Date) {
  permit(mayImport(actor), 'import')
  const { schoolId, personId, timeZone } = actor
  return asActor(actor, (db) => carryOut(db, { schoolId, byId: personId, timeZone }, order, now))
}

/** The same for the operator at the console. */
export async function importSchoolAsOperator(schoolId: string, order: SchoolOrder, now: Date) {
  return asSystem('operator', schoolId, async (db) => {
    const { timeZone } = await db.school.findUniqueOrThrow({
      where: { id: schoolId },
      select: { timeZone: true },
    })
    return carryOut(db, { schoolId, byId: null, timeZone }, order, now)
  })
}

async function carryOut(db: Db, scope: Scope, { school, fileHash, decisions = {} }: SchoolOrder, now: Date) {
  const { schoolId, byId, timeZone } = scope
  await waitForTurn(db, schoolId)
  const { diff } = await readCompared(db, schoolId, school, decisions)
  const yearId = await openYear(db, schoolId, school.schoolYear)
  const groupIds = await writeGroups(db, schoolId, yearId, diff.groups)
  const today = school.referenceDate ?? dateOf(now, timeZone)
  await writePupils(db, { schoolId, yearId, groupIds, today }, diff.pupils)
  await writeStaff(db, { schoolId, yearId, groupIds }, diff.staff)
  const counts = countsOf({ pupils: diff.pupils, groups: diff.groups, staff: diff.staff })
  const runId = await noteImport(db, { schoolId, kind: 'school', fileHash, byId, at: now }, counts)
  return { runId, counts }
}

/** Imports of one school wait for each other, so that two of the same file add nobody twice. */
export const waitForTurn = (db: Db, schoolId: string) =>
  db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${schoolId}`}, 0))`

const changing: readonly string[] = ['new', 'changed', 'moved-group', 'left']

/** How many rows of each kind had each outcome (`pupils.new`), and how many changed something. */
export function countsOf(lists: Record<string, readonly { readonly outcome: string }[]>): SchoolCounts {
  const flat = Object.entries(lists).flatMap(([kind, rows]) =>
    Object.entries(outcomeCounts(rows)).map(([outcome, n]) => [`${kind}.${outcome}`, n] as const),
  )
  const rows = Object.values(lists).flat()
  return { ...Object.fromEntries(flat), changes: rows.filter((r) => changing.includes(r.outcome)).length }
}
