import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/foundation/db'
import { type CalendarDate, toDateColumn } from '@/lib/foundation/time'
import type { GroupRow } from './groups/rules'

/** Makes a school year, 1 August up to and including 31 July, or finds it. @returns its id */
export async function openYear(db: Db, schoolId: string, schoolYear: string): Promise<string> {
  const [first = '', last = ''] = schoolYear.split('-')
  const date = (words: string) => toDateColumn(words as CalendarDate)
  await db.schoolYear.createMany({
    data: { schoolId, name: schoolYear, startsOn: date(`${first}-08-01`), endsOn: date(`${last}-07-31`) },
    skipDuplicates: true,
  })
  const where = { schoolId_name: { schoolId, name: schoolYear } }
  return (await db.schoolYear.findUniqueOrThrow({ where, select: { id: true } })).id
}

/** Writes the groups of one year as compared. Conflicts stay as they were. @returns the group's id by every `ref` */
export async function writeGroups(
  db: Db,
  schoolId: string,
  yearId: string,
  rows: readonly GroupRow[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const fresh: { schoolId: string; yearId: string; id: string; name: string; yearGroups: string[] }[] = []
  for (const row of rows) {
    if (row.outcome === 'conflict' || row.outcome === 'not-in-file') continue
    const { refs, name, yearGroups, keys } = row.group
    const id = row.outcome === 'new' ? randomUUID() : row.id
    for (const ref of refs) ids.set(ref, id)
    const [key = null, ...otherKeys] = keys
    const data = { name, yearGroups: [...yearGroups], ...(key === null ? {} : { key, otherKeys }) }
    if (row.outcome === 'new') fresh.push({ schoolId, yearId, id, ...data })
    if (row.outcome === 'changed') await db.group.update({ where: { schoolId_id: { schoolId, id } }, data })
  }
  await db.group.createMany({ data: fresh })
  return ids
}

export type ImportKind = 'school' | 'parents'

/** Writes down that an import was carried out: what kind, which file (SHA-256, hex), how many, by whom. @returns its id */
export async function noteImport(
  db: Db,
  run: { schoolId: string; kind: ImportKind; fileHash: string; byId: string | null; at: Date },
  counts: Record<string, number>,
): Promise<string> {
  return (await db.importRun.create({ data: { ...run, counts }, select: { id: true } })).id
}
