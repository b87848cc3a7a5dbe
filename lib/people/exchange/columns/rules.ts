import { normalised } from '@/lib/schools/exchange/names/rules'

const childFields = ['key', 'givenName', 'prefix', 'familyName', 'birthDate', 'group'] as const
const parentFields = [
  ...(['name', 'givenName', 'prefix', 'familyName', 'email', 'phone'] as const),
  ...(['relation', 'authority', 'language', 'interpreter', 'confidential'] as const),
] as const
export type ChildField = (typeof childFields)[number]
export type ParentField = (typeof parentFields)[number]

/** What a column means; `place` 0 is "the parent of this row". */
export type Column =
  | { readonly of: 'child'; readonly field: ChildField }
  | { readonly of: 'parent'; readonly field: ParentField; readonly place: 0 | 1 | 2 }
  | null

/** Header words per field, without case, spaces and punctuation. Source: dutch-schools.md §1.11. */
const childAliases: Record<ChildField, readonly string[]> = {
  key: [
    ...['leerlingnummer', 'leerlingnr', 'leerlingnummers', 'leerlingcode', 'leerlingcodes', 'leerlingkey'],
    ...['stamnummer', 'key', 'nummer'],
  ],
  givenName: ['roepnaam', 'voornaam'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'tv'],
  familyName: ['achternaam', 'naam', 'leerling', 'kind', 'naamleerling'],
  birthDate: ['geboortedatum', 'gebdatum', 'geborenop', 'geboren'],
  group: ['groep', 'klas', 'klasnaam', 'groepsnaam', 'stamgroep'],
}
const parentAliases: Record<ParentField, readonly string[]> = {
  name: ['', 'naam', 'volledigenaam'],
  givenName: ['roepnaam', 'voornaam', 'voorletters'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'tv'],
  familyName: ['achternaam'],
  email: ['email', 'emailadres', 'mail', 'mailadres', 'e'],
  phone: ['mobiel', 'mobielnummer', 'telefoonmobiel', 'telefoon', 'telefoonnummer', '06', '06nummer', 'gsm'],
  relation: ['relatie', 'soort', 'rol'],
  authority: ['gezag', 'ouderlijkgezag', 'heeftgezag'],
  language: ['taal', 'thuistaal', 'voertaal', 'taalthuis'],
  interpreter: ['tolk', 'tolknodig'],
  confidential: ['geheim', 'adresgeheim', 'geheimadres', 'geheimhouding'],
}
/** Fields that belong to a parent even when the header does not say so. */
const unmistakable: readonly ParentField[] = [
  ...(['email', 'phone', 'relation', 'authority', 'language', 'interpreter', 'confidential'] as const),
]

const parentWords = /ouders?verzorgers?|ouders?|verzorgers?|voogd|contactpersoon|vader|moeder/
const childWords = /^(leerling|kind)|(leerling|kind)$/

/** What each column of a header probably means; the person who imports may change it. */
export function proposedColumns(headers: readonly string[]): Column[] {
  const columns = headers.map(columnOf)
  // "Code;Achternaam;Email;Leerlingcodes": a row of a parent, so the bare names are the parent's.
  const perParent = headers.some((h) => /(leerlingcodes|leerlingnummers)/.test(squeezed(h)))
  const seen = new Set<string>()
  return columns.map((column) => {
    const own: Column =
      perParent && column?.of === 'child' && ['givenName', 'prefix', 'familyName'].includes(column.field)
        ? { of: 'parent', field: column.field as 'givenName' | 'prefix' | 'familyName', place: 0 }
        : column
    const id = JSON.stringify(own)
    if (own && seen.has(id)) return null
    seen.add(id)
    return own
  })
}

const squeezed = (header: string) => normalised(header).replaceAll(' ', '')

function columnOf(header: string): Column {
  const words = squeezed(header).replace('ouderlijkgezag', 'gezag')
  const said = parentWords.exec(words)?.[0]
  const digits = /[12]/.exec(words.replace('06', ''))?.[0]
  const rest = (said ? words.replace(parentWords, '') : words)
    .replace(digits ?? '', '')
    .replace(/^van|van$/, '')
  const place = digits === '1' || said === 'moeder' ? 1 : digits === '2' || said === 'vader' ? 2 : 0
  const parentField = parentFields.find((field) => parentAliases[field].includes(rest))
  if (said) return parentField ? { of: 'parent', field: parentField, place } : null
  if (parentField && unmistakable.includes(parentField)) return { of: 'parent', field: parentField, place }
  const bare = words.replace(childWords, '')
  const childField = childFields.find(
    (field) => childAliases[field].includes(words) || (bare !== '' && childAliases[field].includes(bare)),
  )
  return childField ? { of: 'child', field: childField } : null
}

/** The relation a header itself names ("Moeder e-mail"), by the parent's place. */
export function relationsInHeaders(headers: readonly string[]): Partial<Record<1 | 2, 'mother' | 'father'>> {
  const words = headers.map(squeezed)
  return {
    ...(words.some((w) => w.startsWith('moeder')) ? { 1: 'mother' as const } : {}),
    ...(words.some((w) => w.startsWith('vader')) ? { 2: 'father' as const } : {}),
  }
}
