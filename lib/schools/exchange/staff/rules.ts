import type { ExportTeacher, RoleCode } from '../edexml/rules'
import { nameKey, type PersonName } from '../names/rules'

/** Somebody who works at the school, as the school has it. */
export type KnownStaff = PersonName & {
  readonly id: string
  readonly key: string | null
  /** Left out where the school does not keep it; then it is no change either. */
  readonly eckid?: string | null
  readonly email: string | null
  readonly groupIds: readonly string[]
}

/** Roles that can be proposed; none is given before a person confirms it. */
export type ProposedRole = 'teacher' | 'ib' | 'leader' | 'office'

/** Source: dutch-schools.md §1.7.8; every other role proposes nothing. */
const proposals: Partial<Record<RoleCode, ProposedRole>> = {
  LRK: 'teacher',
  VAK: 'teacher',
  LOS: 'teacher',
  OWA: 'teacher',
  DIR: 'leader',
  ADJ: 'leader',
  LOC: 'leader',
  IB: 'ib',
  ADM: 'office',
}

/** The roles to propose for somebody; who teaches a group without any role noted is proposed as a teacher. */
export function proposedRoles(teacher: ExportTeacher): ProposedRole[] {
  const codes = [...teacher.roles, ...teacher.groups.flatMap((g) => g.roles)]
  if (codes.length === 0) return teacher.groups.length > 0 ? ['teacher'] : []
  return [...new Set(codes.flatMap((code) => proposals[code] ?? []))]
}

export type StaffChange = 'key' | 'eckid' | 'name' | 'email' | 'groups'

export type StaffRow = {
  readonly outcome: 'new' | 'same' | 'changed'
  readonly teacher: ExportTeacher
  readonly known: KnownStaff | null
  readonly changes: readonly StaffChange[]
  readonly proposedRoles: readonly ProposedRole[]
}
export type StaffDiffRow =
  | StaffRow
  | {
      readonly outcome: 'conflict'
      readonly teacher: ExportTeacher
      readonly candidates: readonly KnownStaff[]
    }
  | { readonly outcome: 'not-in-file'; readonly known: KnownStaff }

/**
 * What would change for staff: matched by key, eckid, e-mail, then by name when only one fits.
 * `groupIdsOf` gives the groups of the school that a teacher stands before; new ones count as a change.
 */
export function compareStaff(
  teachers: readonly ExportTeacher[],
  known: readonly KnownStaff[],
  groupIdsOf: (teacher: ExportTeacher) => readonly string[],
): StaffDiffRow[] {
  const by = (pick: (k: KnownStaff) => string | null) =>
    new Map(known.flatMap((k) => (pick(k) === null ? [] : [[pick(k), k] as const])))
  const [byKey, byEckid, byEmail] = [
    by((k) => k.key),
    by((k) => k.eckid ?? null),
    by((k) => k.email?.toLowerCase() ?? null),
  ]
  const byName = Map.groupBy(known, nameKey)
  const claimed = new Set<string>()
  const numbered = teachers.map((t) => byKey.get(t.key) ?? byEckid.get(t.eckid) ?? byEmail.get(t.email))
  const certain = new Set(numbered.flatMap((k) => k?.id ?? []))
  const rows = teachers.map((teacher, i): StaffDiffRow => {
    const named = (byName.get(nameKey(teacher)) ?? []).filter((k) => !certain.has(k.id))
    const found = numbered[i] ? [numbered[i]] : named
    const [match, ...others] = found
    if (match && (others.length > 0 || claimed.has(match.id)))
      return { outcome: 'conflict', teacher, candidates: found }
    const roles = proposedRoles(teacher)
    if (!match) return { outcome: 'new', teacher, known: null, changes: [], proposedRoles: roles }
    claimed.add(match.id)
    const changes = staffChanges(teacher, match, groupIdsOf(teacher))
    const outcome = changes.length > 0 ? 'changed' : 'same'
    return { outcome, teacher, known: match, changes, proposedRoles: roles }
  })
  const seen = new Set(
    rows.flatMap((row) =>
      'candidates' in row ? row.candidates.map((c) => c.id) : row.known ? [row.known.id] : [],
    ),
  )
  const absent = known.filter((k) => !seen.has(k.id))
  return [...rows, ...absent.map((k) => ({ outcome: 'not-in-file' as const, known: k }))]
}

function staffChanges(teacher: ExportTeacher, known: KnownStaff, groupIds: readonly string[]): StaffChange[] {
  const differs = (now: string | null, before: string | null) => now !== null && now !== before
  const sameGroups = groupIds.toSorted().join() === known.groupIds.toSorted().join()
  return [
    ...(differs(teacher.key, known.key) ? (['key'] as const) : []),
    ...(known.eckid !== undefined && differs(teacher.eckid, known.eckid) ? (['eckid'] as const) : []),
    ...(nameKey(teacher) === nameKey(known) ? [] : (['name'] as const)),
    ...(differs(teacher.email, known.email?.toLowerCase() ?? null) ? (['email'] as const) : []),
    ...(sameGroups ? [] : (['groups'] as const)),
  ]
}
