import type { CalendarDate } from '@/lib/foundation/time'
import type { FindingList } from '@/lib/schools/exchange/findings/rules'
import { nameKey, type PersonName, spokenName } from '@/lib/schools/exchange/names/rules'
import type { ChildMention, ParentLine } from '../rules'

/** A child of the school, as far as needed to recognise it. */
export type KnownChild = PersonName & {
  readonly id: string
  readonly key: string | null
  readonly birthDate: CalendarDate | null
}

/** A line with the child it belongs to. */
export type MatchedLine = ParentLine & { readonly childId: string }

/**
 * Every line with its child: by number, then by name and birth date. A line whose child is not found, or could be
 * several, becomes a finding and waits for a person. `decisions` holds a child's id by line.
 */
export function matchedLines(
  lines: readonly ParentLine[],
  children: readonly KnownChild[],
  findings: FindingList,
  decisions: ReadonlyMap<number, string> = new Map(),
): MatchedLine[] {
  const ids = new Set(children.map((c) => c.id))
  const byKey = new Map(children.flatMap((c) => (c.key === null ? [] : [[c.key, c] as const])))
  const byName = Map.groupBy(children, nameKey)
  const told = new Set<string>()
  return lines.flatMap((line): MatchedLine[] => {
    const decided = decisions.get(line.line)
    if (decided !== undefined && ids.has(decided)) return [{ ...line, childId: decided }]
    const [child, ...others] = candidatesFor(line.child, byKey, byName)
    if (child && others.length === 0) return [{ ...line, childId: child.id }]
    const who = spokenName(line.child) || (line.child.key ?? '')
    const once = `${line.line}|${who}`
    if (!told.has(once))
      findings.warn(child ? 'child-ambiguous' : 'child-not-found', line.line, { name: who })
    told.add(once)
    return []
  })
}

function candidatesFor(
  mention: ChildMention,
  byKey: ReadonlyMap<string, KnownChild>,
  byName: ReadonlyMap<string, KnownChild[]>,
): KnownChild[] {
  const numbered = byKey.get(mention.key ?? '')
  if (numbered) return isAnother(mention, numbered) ? [] : [numbered]
  const alike = byName.get(nameKey(mention)) ?? []
  return mention.birthDate === null
    ? alike
    : alike.filter((c) => c.birthDate === mention.birthDate || c.birthDate === null)
}

/** The number is of a child with another name and another birth date: an old list, or a slip of the pen. */
function isAnother(mention: ChildMention, child: KnownChild): boolean {
  const otherDay =
    mention.birthDate !== null && child.birthDate !== null && mention.birthDate !== child.birthDate
  const named = mention.givenName !== '' || mention.familyName !== ''
  return otherDay && named && nameKey(mention) !== nameKey(child)
}
