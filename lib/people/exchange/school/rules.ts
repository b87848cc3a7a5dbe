import type { SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import { normalised, spokenName } from '@/lib/schools/exchange/names/rules'
import type { PupilChange, PupilRow } from '@/lib/schools/exchange/pupils/rules'
import { outcomeCounts, type SchoolDiff } from '@/lib/schools/exchange/rules'

/** Something only a person can decide; `name` is how the answer names it. */
export type Question =
  | {
      readonly kind: 'split'
      readonly name: string
      readonly group: string
      readonly count: number
      readonly lines: readonly number[]
      readonly pupils: number
    }
  | {
      readonly kind: 'left-out'
      readonly name: string
      readonly group: string
      readonly line: number
      readonly pupils: number
    }
  | {
      readonly kind: 'pupil'
      readonly name: string
      readonly pupil: string
      readonly line: number
      readonly candidates: readonly { id: string; name: string; birthDate: string | null }[]
    }

export type PupilMention = {
  readonly line: number | null
  readonly name: string
  readonly changes: readonly PupilChange[]
}
export type PupilOutcome = Exclude<PupilRow['outcome'], 'skipped'>

export type SchoolSummary = {
  readonly schoolYear: string
  readonly pupils: number
  readonly counts: Readonly<Record<PupilOutcome, number>>
  readonly questions: readonly Question[]
  readonly lists: Readonly<Partial<Record<PupilOutcome, readonly PupilMention[]>>>
  /** Children that leave the school with this file. */
  readonly leaving: readonly { id: string; name: string }[]
  readonly newGroups: readonly string[]
  readonly changedGroups: readonly string[]
  readonly staff: {
    readonly new: readonly string[]
    readonly changed: readonly string[]
    readonly unclear: readonly string[]
  }
}

/** What the screen tells before anything is done. */
export function summaryOf(school: SchoolExport, diff: SchoolDiff): SchoolSummary {
  const lists = Map.groupBy(diff.pupils, (row) => row.outcome)
  const groups = (outcome: string) =>
    diff.groups.flatMap((row) => ('group' in row && row.outcome === outcome ? [row.group.name] : []))
  const staff = (outcome: string) =>
    diff.staff.flatMap((row) =>
      'teacher' in row && row.outcome === outcome ? [spokenName(row.teacher)] : [],
    )
  return {
    schoolYear: school.schoolYear,
    pupils: school.pupils.filter((p) => !p.hasLeft).length,
    counts: {
      ...{ new: 0, same: 0, changed: 0, 'moved-group': 0, left: 0, conflict: 0, 'not-in-file': 0 },
      ...outcomeCounts(diff.pupils),
    },
    questions: questionsIn(school, diff),
    lists: Object.fromEntries([...lists].map(([outcome, rows]) => [outcome, rows.map(mentionOf)])),
    leaving: diff.pupils.flatMap((row) =>
      row.outcome === 'left' ? [{ id: row.known.id, name: spokenName(row.known) }] : [],
    ),
    newGroups: groups('new'),
    changedGroups: groups('changed'),
    staff: { new: staff('new'), changed: staff('changed'), unclear: staff('conflict') },
  }
}

function mentionOf(row: PupilRow): PupilMention {
  const line = 'pupil' in row ? row.pupil.line : null
  const name = spokenName('pupil' in row ? row.pupil : row.known)
  return { line, name, changes: 'changes' in row ? row.changes : [] }
}

function questionsIn(school: SchoolExport, diff: SchoolDiff): Question[] {
  const byRef = new Map(school.groups.map((g) => [g.ref, g]))
  const taken = new Set(diff.groups.flatMap((row) => ('group' in row ? row.group.refs : [])))
  const skipped = Map.groupBy(
    diff.pupils.flatMap((row) => (row.outcome === 'skipped' ? [row.pupil] : [])),
    (pupil) => pupil.groupRef,
  )
  const splits = diff.groups.flatMap((row): Question[] => {
    if (row.outcome !== 'new' || row.group.refs.length < 2) return []
    const { name, refs, pupils } = row.group
    const lines = refs.flatMap((ref) => byRef.get(ref)?.line ?? [])
    return [{ kind: 'split', name: normalised(name), group: name, count: refs.length, lines, pupils }]
  })
  const leftOut = school.groups.flatMap((group): Question[] => {
    const pupils = skipped.get(group.ref)?.length ?? 0
    if (taken.has(group.ref) || pupils === 0) return []
    return [{ kind: 'left-out', name: normalised(group.name), group: group.name, line: group.line, pupils }]
  })
  const pupils = diff.pupils.flatMap((row): Question[] => {
    if (row.outcome !== 'conflict') return []
    const { line } = row.pupil
    const candidates = row.candidates.map((c) => ({ id: c.id, name: spokenName(c), birthDate: c.birthDate }))
    return [{ kind: 'pupil', name: String(line), pupil: spokenName(row.pupil), line, candidates }]
  })
  return [...splits, ...pupils, ...leftOut]
}
