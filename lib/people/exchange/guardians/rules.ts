import type { FindingList } from '@/lib/schools/exchange/findings/rules'
import { nameKey, type PersonName, spokenName } from '@/lib/schools/exchange/names/rules'
import type { MatchedLine } from '../children/rules'
import type { Authority, Relation } from '../rules'

export type GuardianLink = {
  readonly childId: string
  readonly relation: Relation | null
  readonly authority: Authority
}

type Contact = PersonName & {
  readonly email: string | null
  readonly phone: string | null
  readonly language: string | null
  readonly interpreter: boolean | null
  readonly confidential: boolean
}

/** One parent with every child the file gives, `line` the first that names this parent. */
export type ProposedGuardian = Contact & { readonly line: number; readonly links: readonly GuardianLink[] }

/** A parent as the school has it. */
export type KnownGuardian = Contact & { readonly id: string; readonly links: readonly GuardianLink[] }

/**
 * The parents behind the lines. The same e-mail on several children is one parent with several children; two parents
 * of one child with one mailbox stay two persons. Without e-mail a parent is known by name within one child.
 */
export function guardiansIn(lines: readonly MatchedLine[], findings: FindingList): ProposedGuardian[] {
  const shared = sharedMailboxes(lines)
  const people = Map.groupBy(lines, (line) => identityOf(line, shared))
  return [...people.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const other = own.find((line) => line.familyName !== '' && nameKey(line) !== nameKey(first))
    if (other)
      findings.warn('parent-name-differs', other.line, { name: spokenName(first), other: spokenName(other) })
    const links = new Map<string, GuardianLink>()
    for (const { childId, relation, authority } of own) {
      const before = links.get(childId)
      links.set(childId, {
        childId,
        relation: before?.relation ?? relation,
        authority: before && before.authority !== authority ? 'unknown' : authority,
      })
    }
    const said = <K extends keyof Contact>(field: K) =>
      own.find((line) => line[field] !== null && line[field] !== '')?.[field] ?? first[field]
    return {
      ...{
        line: first.line,
        givenName: said('givenName'),
        prefix: first.prefix,
        familyName: said('familyName'),
      },
      ...{ email: first.email, phone: said('phone'), language: said('language') },
      interpreter: said('interpreter'),
      confidential: own.some((line) => line.confidential),
      links: [...links.values()],
    }
  })
}

/** Mailboxes that two differently named parents of one child use together. */
function sharedMailboxes(lines: readonly MatchedLine[]): Set<string> {
  const perChild = Map.groupBy(lines, (line) => `${line.childId}|${line.email}`)
  return new Set(
    [...perChild.values()].flatMap((own) =>
      own[0]?.email && new Set(own.map((line) => `${nameKey(line)}|${line.place}`)).size > 1
        ? own[0].email
        : [],
    ),
  )
}

function identityOf(line: MatchedLine, shared: ReadonlySet<string>): string {
  if (line.email === null) return `${line.childId}|${nameKey(line)}|${spokenName(line) ? '' : line.place}`
  if (!shared.has(line.email)) return line.email
  return `${line.email}|${nameKey(line)}`
}

export type GuardianChange =
  | 'name'
  | 'email'
  | 'phone'
  | 'language'
  | 'interpreter'
  | 'confidential'
  | 'children'
  | 'authority'
  | 'relation'

export type GuardianRow =
  | { readonly outcome: 'new'; readonly guardian: ProposedGuardian }
  | {
      readonly outcome: 'same' | 'changed'
      readonly guardian: ProposedGuardian
      readonly known: KnownGuardian
      readonly changes: readonly GuardianChange[]
    }
  | {
      readonly outcome: 'conflict'
      readonly guardian: ProposedGuardian
      readonly candidates: readonly KnownGuardian[]
    }

/** What would change for parents: matched by e-mail and name, by e-mail, then by name within a shared child. */
export function compareGuardians(
  proposed: readonly ProposedGuardian[],
  known: readonly KnownGuardian[],
): GuardianRow[] {
  const byEmail = Map.groupBy(known, (k) => k.email?.toLowerCase() ?? '')
  const byChild = new Map<string, KnownGuardian[]>()
  for (const k of known)
    for (const { childId } of k.links) byChild.set(childId, [...(byChild.get(childId) ?? []), k])
  const mailedTo = ({ email }: Contact) => (email === null ? [] : (byEmail.get(email) ?? []))
  const exactFor = (p: ProposedGuardian) => mailedTo(p).filter((k) => nameKey(k) === nameKey(p))
  const certain = new Set(proposed.flatMap((p) => exactFor(p).map((k) => k.id)))
  const claimed = new Set<string>()
  return proposed.map((guardian): GuardianRow => {
    const exact = exactFor(guardian)
    const mailed = mailedTo(guardian).filter((k) => !certain.has(k.id))
    const nearby = [...new Set(guardian.links.flatMap((l) => byChild.get(l.childId) ?? []))]
    const named = nearby.filter((k) => nameKey(k) === nameKey(guardian) && !certain.has(k.id))
    const lists = [exact, named, mailed].map((list) => list.filter((k) => !claimed.has(k.id)))
    const found = lists.find((list) => list.length > 0) ?? []
    const [match, ...others] = found
    if (!match) return { outcome: 'new', guardian }
    if (others.length > 0) return { outcome: 'conflict', guardian, candidates: found }
    claimed.add(match.id)
    const changes = guardianChanges(guardian, match)
    return { outcome: changes.length > 0 ? 'changed' : 'same', guardian, known: match, changes }
  })
}

/** What the file knows better; what it leaves out, and an authority it does not know, is no change. */
function guardianChanges(guardian: ProposedGuardian, known: KnownGuardian): GuardianChange[] {
  const before = new Map(known.links.map((l) => [l.childId, l]))
  const held = guardian.links.flatMap((link) => {
    const own = before.get(link.childId)
    return own ? [{ link, own }] : []
  })
  const differs = (field: 'email' | 'phone' | 'language' | 'interpreter') =>
    guardian[field] !== null && guardian[field] !== known[field]
  const checks: [GuardianChange, boolean][] = [
    ['name', spokenName(guardian) !== '' && spokenName(guardian) !== spokenName(known)],
    ['email', differs('email')],
    ['phone', differs('phone')],
    ['language', differs('language')],
    ['interpreter', differs('interpreter')],
    ['confidential', guardian.confidential && !known.confidential],
    ['children', held.length < guardian.links.length],
    [
      'authority',
      held.some(({ link, own }) => link.authority !== 'unknown' && link.authority !== own.authority),
    ],
    ['relation', held.some(({ link, own }) => link.relation !== null && link.relation !== own.relation)],
  ]
  return checks.flatMap(([change, is]) => (is ? change : []))
}

/**
 * The rows without what the file says about an authority that the office decided on; that stands, and is remarked.
 * `decided` holds `<guardian id> <child id>`.
 */
export function withoutDecided(
  rows: readonly GuardianRow[],
  decided: ReadonlySet<string>,
  findings: FindingList,
): GuardianRow[] {
  return rows.map((row) => {
    if (!('known' in row)) return row
    const { guardian, known } = row
    const before = new Map(known.links.map((l) => [l.childId, l.authority]))
    const links = guardian.links.map((link) => {
      const stands = decided.has(`${known.id} ${link.childId}`)
      const differs = link.authority !== 'unknown' && link.authority !== before.get(link.childId)
      if (!stands || !differs) return link
      findings.warn('authority-decided', guardian.line, { name: spokenName(guardian) })
      return { ...link, authority: 'unknown' as const }
    })
    const changes = guardianChanges({ ...guardian, links }, known)
    return {
      ...row,
      guardian: { ...guardian, links },
      changes,
      outcome: changes.length > 0 ? 'changed' : 'same',
    }
  })
}
