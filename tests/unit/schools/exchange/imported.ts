import type { SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import type { KnownPupil } from '@/lib/schools/exchange/pupils/rules'
import { compareSchool, type ImportDecisions, type KnownSchool } from '@/lib/schools/exchange/rules'

export const nothing: KnownSchool = { groups: [], pupils: [], staff: [] }

/** What a school has after an import: the plain reading of every row, as the database is to do it. */
export function imported(
  school: SchoolExport,
  known: KnownSchool,
  decisions: ImportDecisions = {},
): KnownSchool {
  const diff = compareSchool(school, known, decisions)
  const groupOf = new Map<string, string>()
  const groups = new Map(known.groups.map((g) => [g.id, g]))
  for (const row of diff.groups) {
    if (!('group' in row) || row.outcome === 'conflict') continue
    const id = row.outcome === 'new' ? `group ${row.group.refs[0]}` : row.id
    const { name, yearGroups, keys } = row.group
    groups.set(id, { id, name, yearGroups, keys })
    for (const ref of row.group.refs) groupOf.set(ref, id)
  }
  const pupils = new Map<string, KnownPupil>(known.pupils.map((p) => [p.id, p]))
  for (const row of diff.pupils) {
    if (row.outcome === 'conflict' || row.outcome === 'skipped' || row.outcome === 'not-in-file') continue
    const before = 'known' in row ? row.known : null
    const { key, eckid, givenName, prefix, familyName, birthDate, yearGroup, hasLeft } = row.pupil
    const id = before?.id ?? `pupil ${row.pupil.line}`
    if (row.outcome === 'left' && before) pupils.set(id, { ...before, hasLeft })
    else if (!hasLeft)
      pupils.set(id, {
        ...{ id, givenName, prefix, familyName, hasLeft },
        ...{ key: key ?? before?.key ?? null, eckid: eckid ?? before?.eckid ?? null },
        birthDate: birthDate ?? before?.birthDate ?? null,
        yearGroup: yearGroup ?? before?.yearGroup ?? null,
        groupId: groupOf.get(row.pupil.groupRef ?? '') ?? null,
      })
  }
  const staff = new Map(known.staff.map((s) => [s.id, s]))
  for (const row of diff.staff) {
    if (row.outcome === 'conflict' || row.outcome === 'not-in-file') continue
    const { key, eckid, givenName, prefix, familyName, email } = row.teacher
    const id = row.known?.id ?? `staff ${row.teacher.line}`
    const groupIds = [...new Set(row.teacher.groups.flatMap((g) => groupOf.get(g.groupRef) ?? []))]
    staff.set(id, { id, key, eckid, givenName, prefix, familyName, email, groupIds })
  }
  return { groups: [...groups.values()], pupils: [...pupils.values()], staff: [...staff.values()] }
}
