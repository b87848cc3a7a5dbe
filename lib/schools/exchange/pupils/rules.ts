import type { CalendarDate } from '@/lib/foundation/time'
import type { ExportPupil, YearGroup } from '../edexml/rules'
import { nameKey, type PersonName } from '../names/rules'

/** A pupil as the school has it, with the group of the year that is imported. */
export type KnownPupil = PersonName & {
  readonly id: string
  readonly key: string | null
  /** Left out where the school does not keep it; then it is no change either. */
  readonly eckid?: string | null
  readonly birthDate: CalendarDate | null
  readonly yearGroup: YearGroup | null
  readonly groupId: string | null
  readonly hasLeft: boolean
}

/**
 * Where a pupil belongs: a group the school has, one this import makes (first `ref` of its proposal), a group nobody
 * ticked, one that is a conflict still, or none.
 */
export type GroupPlace =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly ref: string }
  | { readonly kind: 'excluded' | 'undecided' }
  | null

export type PupilChange = 'key' | 'eckid' | 'name' | 'birth-date' | 'year-group' | 'returned'
export type PupilConflict = 'several-alike' | 'claimed-twice' | 'key-of-somebody-else' | 'perhaps-the-same'

export type PupilRow =
  | { readonly outcome: 'new'; readonly pupil: ExportPupil; readonly to: GroupPlace }
  | {
      readonly outcome: 'same' | 'changed' | 'moved-group' | 'left'
      readonly pupil: ExportPupil
      readonly known: KnownPupil
      readonly changes: readonly PupilChange[]
      readonly to: GroupPlace
    }
  | {
      readonly outcome: 'conflict'
      readonly pupil: ExportPupil
      readonly reason: PupilConflict
      readonly candidates: readonly KnownPupil[]
    }
  | { readonly outcome: 'skipped'; readonly pupil: ExportPupil }
  | { readonly outcome: 'not-in-file'; readonly known: KnownPupil }

/** By the pupil's line in the file: the pupil it is, or `new`. */
export type PupilDecisions = ReadonlyMap<number, string>

/**
 * What would change for every pupil. Matched by a person's decision, by key, by eckid, then by name and birth date;
 * whatever is not certain is a conflict that a person decides. Nobody is ever removed.
 */
export function comparePupils(
  pupils: readonly ExportPupil[],
  known: readonly KnownPupil[],
  placeOf: (groupRef: string | null) => GroupPlace,
  decisions: PupilDecisions = new Map(),
): PupilRow[] {
  const matches = matchedPupils(pupils, known, decisions)
  const claims = Map.groupBy(
    matches.flatMap((m) => ('known' in m ? [m.known.id] : [])),
    (id) => id,
  )
  const rows = matches.flatMap((match): PupilRow[] => {
    const { pupil } = match
    if ('reason' in match) return [{ outcome: 'conflict', ...match }]
    if (!('known' in match)) return newRow(pupil, placeOf(pupil.groupRef))
    const twice = (claims.get(match.known.id)?.length ?? 0) > 1
    if (twice) return [{ outcome: 'conflict', pupil, reason: 'claimed-twice', candidates: [match.known] }]
    return [knownRow(pupil, match.known, placeOf(pupil.groupRef))]
  })
  const seen = new Set(
    rows.flatMap((row) =>
      row.outcome === 'conflict' ? row.candidates.map((c) => c.id) : 'known' in row ? [row.known.id] : [],
    ),
  )
  const absent = known.filter((pupil) => !pupil.hasLeft && !seen.has(pupil.id))
  return [...rows, ...absent.map((pupil) => ({ outcome: 'not-in-file' as const, known: pupil }))]
}

/** Who had left already never comes in; who is in a group nobody ticked waits. */
function newRow(pupil: ExportPupil, to: GroupPlace): PupilRow[] {
  if (pupil.hasLeft) return []
  return [to?.kind === 'excluded' ? { outcome: 'skipped', pupil } : { outcome: 'new', pupil, to }]
}

function knownRow(pupil: ExportPupil, known: KnownPupil, to: GroupPlace): PupilRow {
  if (pupil.hasLeft) return { outcome: known.hasLeft ? 'same' : 'left', pupil, known, changes: [], to: null }
  const changes = pupilChanges(pupil, known, to)
  const stays = to?.kind === 'undecided' || (to?.kind === 'known' ? to.id : null) === known.groupId
  const isNew = to?.kind === 'new'
  if (isNew || !stays) return { outcome: 'moved-group', pupil, known, changes, to }
  return { outcome: changes.length > 0 ? 'changed' : 'same', pupil, known, changes, to }
}

/** What the file knows better; what it leaves out is no change, nor is a year group without a group to keep it in. */
function pupilChanges(pupil: ExportPupil, known: KnownPupil, to: GroupPlace): PupilChange[] {
  const differs = <T>(now: T | null, before: T | null) => now !== null && now !== before
  const renamed =
    pupil.givenName !== known.givenName ||
    (pupil.prefix ?? '') !== (known.prefix ?? '') ||
    pupil.familyName !== known.familyName
  return [
    ...(differs(pupil.key, known.key) ? (['key'] as const) : []),
    ...(known.eckid !== undefined && differs(pupil.eckid, known.eckid) ? (['eckid'] as const) : []),
    ...(renamed ? (['name'] as const) : []),
    ...(differs(pupil.birthDate, known.birthDate) ? (['birth-date'] as const) : []),
    ...(to?.kind === 'known' && differs(pupil.yearGroup, known.yearGroup) ? (['year-group'] as const) : []),
    ...(known.hasLeft ? (['returned'] as const) : []),
  ]
}

type Match = { pupil: ExportPupil } & (
  | { known: KnownPupil }
  | { reason: PupilConflict; candidates: KnownPupil[] }
  | { nobody: true }
)

function matchedPupils(
  pupils: readonly ExportPupil[],
  known: readonly KnownPupil[],
  decisions: PupilDecisions,
): Match[] {
  const byId = new Map(known.map((k) => [k.id, k]))
  const byKey = new Map(known.flatMap((k) => (k.key === null ? [] : [[k.key, k] as const])))
  const byEckid = new Map(known.flatMap((k) => (k.eckid ? [[k.eckid, k] as const] : [])))
  const byName = Map.groupBy(known, nameKey)
  const namesakes = Map.groupBy(pupils, (p) => `${nameKey(p)}|${p.birthDate}`)
  // Who is found by a number is no candidate any more for somebody with the same name.
  const certain = new Set(
    pupils.flatMap((p) => byKey.get(p.key ?? '')?.id ?? byEckid.get(p.eckid ?? '')?.id ?? []),
  )
  return pupils.map((pupil): Match => {
    const decided = decisions.get(pupil.line)
    if (decided === 'new') return { pupil, nobody: true }
    const chosen = byId.get(decided ?? '')
    if (chosen) return { pupil, known: chosen }
    const numbered = byKey.get(pupil.key ?? '') ?? byEckid.get(pupil.eckid ?? '')
    if (numbered)
      return isSomebodyElse(pupil, numbered)
        ? { pupil, reason: 'key-of-somebody-else', candidates: [numbered] }
        : { pupil, known: numbered }
    const alike = (byName.get(nameKey(pupil)) ?? []).filter((k) => !certain.has(k.id))
    const exact = alike.filter((k) => k.birthDate === pupil.birthDate)
    const [match, ...others] = exact
    const double = (namesakes.get(`${nameKey(pupil)}|${pupil.birthDate}`)?.length ?? 0) > 1
    if (match && others.length === 0 && !double) return { pupil, known: match }
    if (match) return { pupil, reason: 'several-alike', candidates: exact }
    const perhaps = alike.filter((k) => k.birthDate === null || pupil.birthDate === null)
    return perhaps.length > 0
      ? { pupil, reason: 'perhaps-the-same', candidates: perhaps }
      : { pupil, nobody: true }
  })
}

/** A key given to another child: the name and the birth date are both different. */
function isSomebodyElse(pupil: ExportPupil, known: KnownPupil): boolean {
  const otherDay = pupil.birthDate !== null && known.birthDate !== null && pupil.birthDate !== known.birthDate
  return otherDay && nameKey(pupil) !== nameKey(known)
}
