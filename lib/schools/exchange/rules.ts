/** The import of a school: what its administration says, held against what the school has. */

import type { SchoolExport } from './edexml/rules'
import {
  compareGroups,
  type GroupDecisions,
  type GroupRow,
  type KnownGroup,
  proposedGroups,
} from './groups/rules'
import {
  comparePupils,
  type GroupPlace,
  type KnownPupil,
  type PupilDecisions,
  type PupilRow,
} from './pupils/rules'
import { compareStaff, type KnownStaff, type StaffDiffRow } from './staff/rules'

/** What the school has: groups of the year that is imported, all its pupils and staff. */
export type KnownSchool = {
  readonly groups: readonly KnownGroup[]
  readonly pupils: readonly KnownPupil[]
  readonly staff: readonly KnownStaff[]
}

export type SchoolDiff = {
  readonly groups: readonly GroupRow[]
  readonly pupils: readonly PupilRow[]
  readonly staff: readonly StaffDiffRow[]
}

export type ImportDecisions = { readonly groups?: GroupDecisions; readonly pupils?: PupilDecisions }

/** Everything an import would do, before anything is done. The same file after an import gives only "same". */
export function compareSchool(
  school: SchoolExport,
  known: KnownSchool,
  decisions: ImportDecisions = {},
): SchoolDiff {
  const proposals = proposedGroups(school, known.groups, decisions.groups)
  const groups = compareGroups(proposals, known.groups)
  const places = new Map<string, GroupPlace>(
    proposals.flatMap((p) => p.refs.map((ref) => [ref, { kind: 'excluded' }] as const)),
  )
  for (const row of groups)
    if ('group' in row) for (const ref of row.group.refs) places.set(ref, placeIn(row))
  const placeOf = (ref: string | null) => places.get(ref ?? '') ?? null
  const groupIds = (refs: readonly string[]) => [
    ...new Set(
      refs.flatMap((ref) => {
        const place = placeOf(ref)
        if (!place) return []
        if (place.kind === 'known') return place.id
        return place.kind === 'new' ? `new:${place.ref}` : []
      }),
    ),
  ]
  return {
    groups,
    pupils: comparePupils(school.pupils, known.pupils, placeOf, decisions.pupils),
    staff: compareStaff(school.teachers, known.staff, (t) => groupIds(t.groups.map((g) => g.groupRef))),
  }
}

function placeIn(row: Exclude<GroupRow, { outcome: 'not-in-file' }>): GroupPlace {
  if (row.outcome === 'conflict') return { kind: 'undecided' }
  return row.outcome === 'new' ? { kind: 'new', ref: row.group.refs[0] ?? '' } : { kind: 'known', id: row.id }
}

/** How many rows have each outcome; an import that changes nothing has only "same" and "not-in-file". */
export function outcomeCounts(rows: readonly { readonly outcome: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
