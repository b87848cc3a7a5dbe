import type { SyntheticSchool } from '../synthetic-school'
import type { SyntheticParent } from './families'

export type ParentsWish = { shape?: 'per-child' | 'per-parent'; delimiter?: ';' | ',' | '\t' }

const fields = [
  'roepnaam',
  'tussenvoegsel',
  'achternaam',
  'relatie',
  'e-mail',
  'mobiel',
  'gezag',
  'taal',
  'tolk',
]
const valuesOf = (parent: SyntheticParent | undefined): string[] =>
  parent
    ? [
        ...[parent.givenName, parent.prefix, parent.familyName, parent.relation],
        ...[parent.email ?? '', parent.phone ?? '', parent.authority],
        ...[parent.language, parent.interpreter ? 'ja' : 'nee'],
      ]
    : fields.map(() => '')

/** The parents of a school as its office would export them: one row per child, or one per parent. */
export function parentsCsvOf(school: SyntheticSchool, wish: ParentsWish = {}): string {
  const delimiter = wish.delimiter ?? ';'
  const rows = wish.shape === 'per-parent' ? perParent(school) : perChild(school)
  const cell = (words: string) => (/["\n\r;,\t]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')
}

const dutchDate = (day: string | null) => day?.split('-').toReversed().join('-') ?? ''
const numberOf = (key: string) => (key.startsWith('#') ? '' : key)

function perChild(school: SyntheticSchool): string[][] {
  const child = ['Leerlingnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Groep']
  const parents = [1, 2].flatMap((n) => fields.map((field) => `Ouder/verzorger ${n} ${field}`))
  const groupName = new Map(school.groups.map((g) => [g.key, g.name]))
  const rows = school.pupils.map((p) => [
    ...[numberOf(p.key), p.givenName, p.prefix, p.familyName, dutchDate(p.birthDate)],
    groupName.get(p.groupKey ?? '') ?? '',
    ...valuesOf(school.families[p.family]?.parents[0]),
    ...valuesOf(school.families[p.family]?.parents[1]),
  ])
  return [[...child, ...parents], ...rows]
}

function perParent(school: SyntheticSchool): string[][] {
  const children = Map.groupBy(school.pupils, (p) => p.family)
  const rows = school.families.flatMap((family, at) => {
    const keys = (children.get(at) ?? []).map((p) => numberOf(p.key)).filter(Boolean)
    return keys.length === 0 ? [] : family.parents.map((parent) => [keys.join(','), ...valuesOf(parent)])
  })
  return [['Leerlingcodes', ...fields.map((field) => `Ouder ${field}`)], ...rows]
}
