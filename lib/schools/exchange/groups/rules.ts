import { isWaitingList } from '../checks/rules'
import { type SchoolExport, type YearGroup, yearGroups } from '../edexml/rules'
import { normalised } from '../names/rules'

/** A group of this school year as the school has it; a merged combination group carries several keys. */
export type KnownGroup = {
  readonly id: string
  readonly keys: readonly string[]
  readonly name: string
  readonly yearGroups: readonly YearGroup[]
}

/** A group as it would stand here: one, or several of the file that are one classroom. */
export type GroupProposal = {
  readonly refs: readonly string[]
  readonly keys: readonly string[]
  readonly name: string
  readonly yearGroups: readonly YearGroup[]
  readonly pupils: number
  /** False for waiting lists and groups without pupils, until somebody ticks them. */
  readonly included: boolean
}

export type GroupRow =
  | { readonly outcome: 'new'; readonly group: GroupProposal }
  | {
      readonly outcome: 'same' | 'changed'
      readonly group: GroupProposal
      readonly id: string
      readonly changes: readonly ('name' | 'year-groups' | 'key')[]
    }
  | { readonly outcome: 'conflict'; readonly group: GroupProposal; readonly ids: readonly string[] }
  | { readonly outcome: 'not-in-file'; readonly id: string }

/** Decisions of the person who imports; what is not in it is decided as proposed. Names are normalised. */
export type GroupDecisions = {
  readonly apart?: ReadonlySet<string>
  readonly included?: ReadonlySet<string>
  readonly excluded?: ReadonlySet<string>
}

/**
 * The groups of the file with split combination groups put together by name.
 * What the school decided before stays: groups it keeps apart remain apart.
 */
export function proposedGroups(
  school: SchoolExport,
  known: readonly KnownGroup[],
  decisions: GroupDecisions = {},
): GroupProposal[] {
  const ownerOf = new Map(known.flatMap((group) => group.keys.map((key) => [key, group.id] as const)))
  const pupilsOf = Map.groupBy(
    school.pupils.filter((p) => !p.hasLeft),
    (p) => p.groupRef,
  )
  const proposals = [...Map.groupBy(school.groups, (g) => normalised(g.name) || g.ref)].flatMap(
    ([name, alike]) => {
      const owners = alike.map((g) => ownerOf.get(g.key ?? ''))
      const keptApart = new Set(owners.filter((id) => id !== undefined)).size > 1
      const apart = decisions.apart?.has(name) || keptApart
      return apart ? alike.map((g) => [g]) : [alike]
    },
  )
  return proposals.map((parts) => {
    const name = parts[0]?.name ?? ''
    const pupils = parts.flatMap((g) => pupilsOf.get(g.ref) ?? [])
    const own = parts.map((g) => g.yearGroup).filter((y) => y !== 'C')
    const found = new Set([...own, ...(own.length < parts.length ? pupils.map((p) => p.yearGroup) : [])])
    const usual = pupils.length > 0 && !isWaitingList(name)
    return {
      refs: parts.map((g) => g.ref),
      keys: parts.flatMap((g) => g.key ?? []).toSorted(),
      name,
      yearGroups: yearGroups.filter((y) => y !== 'C' && found.has(y as YearGroup)) as YearGroup[],
      pupils: pupils.length,
      included:
        decisions.included?.has(normalised(name)) || (usual && !decisions.excluded?.has(normalised(name))),
    }
  })
}

/** What would change in the groups of this school year: by key, then by name. */
export function compareGroups(proposals: readonly GroupProposal[], known: readonly KnownGroup[]): GroupRow[] {
  const byKey = new Map(known.flatMap((group) => group.keys.map((key) => [key, group] as const)))
  const byName = Map.groupBy(known, (group) => normalised(group.name))
  const claimed = new Set<string>()
  const rows = proposals
    .filter((p) => p.included)
    .map((group): GroupRow => {
      const keyed = group.keys.flatMap((key) => byKey.get(key) ?? [])
      const named = (byName.get(normalised(group.name)) ?? []).filter((g) => !claimed.has(g.id))
      const found = [...new Set(keyed.length > 0 ? keyed : named)]
      const [match, ...others] = found
      if (!match) return { outcome: 'new', group }
      if (others.length > 0 || claimed.has(match.id))
        return { outcome: 'conflict', group, ids: found.map((g) => g.id) }
      claimed.add(match.id)
      const changes = groupChanges(group, match)
      return { outcome: changes.length > 0 ? 'changed' : 'same', group, id: match.id, changes }
    })
  const touched = new Set(rows.flatMap((row) => ('ids' in row ? row.ids : 'id' in row ? [row.id] : [])))
  const absent = known.filter((group) => !touched.has(group.id))
  return [...rows, ...absent.map(({ id }) => ({ outcome: 'not-in-file' as const, id }))]
}

function groupChanges(group: GroupProposal, known: KnownGroup) {
  const newKey = group.keys.some((key) => !known.keys.includes(key))
  return [
    ...(group.name === known.name ? [] : (['name'] as const)),
    ...(group.yearGroups.join() === known.yearGroups.join() ? [] : (['year-groups'] as const)),
    ...(newKey ? (['key'] as const) : []),
  ]
}
