import type { FindingList } from '@/lib/schools/exchange/findings/rules'
import { nameOf, type PersonName, spokenName } from '@/lib/schools/exchange/names/rules'
import { authorityIn, dateIn, emailIn, languageIn, phoneIn, relationIn, yesOrNoIn } from '../cells/rules'
import type { ChildField, Column, ParentField } from '../columns/rules'
import type { ChildMention, ParentLine, Relation } from '../rules'

/** A row of the file: its line (1 is the header) and its cells. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

type ParentCells = Partial<Record<ParentField, string>>
type HeaderRelations = Partial<Record<1 | 2, Relation>>

/** Reads one row after the other into the parents it names; `numbered` when the columns tell parent 1 from parent 2. */
export function rowReader(
  columns: readonly Column[],
  headerRelations: HeaderRelations,
  numbered: boolean,
  findings: FindingList,
): (row: Row) => ParentLine[] {
  return (row) => {
    const cell = (wanted: (column: NonNullable<Column>) => boolean) =>
      clean(row.cells[columns.findIndex((c) => c !== null && wanted(c))])
    const childCell = (field: ChildField) => cell((c) => c.of === 'child' && c.field === field)
    const parentCell = (place: 0 | 1 | 2, field: ParentField) =>
      cell((c) => c.of === 'parent' && c.field === field && c.place === place)
    const children = childrenOf(childCell, row.line, findings)
    const places: (1 | 2)[] = numbered ? [1, 2] : [1]
    const parents = places.flatMap((place) => {
      const cells: ParentCells = {}
      for (const field of fieldsOf(columns)) {
        // A home language or an interpreter without a number is true for both parents.
        const common = ['language', 'interpreter'].includes(field) ? parentCell(0, field) : ''
        cells[field] = parentCell(numbered ? place : 0, field) || (numbered ? common : parentCell(1, field))
      }
      const said = cells.name || cells.familyName || cells.givenName || cells.email || cells.phone
      return said ? [parentOf(cells, place, row.line, headerRelations, findings)] : []
    })
    if (parents.length === 0) findings.warn('row-without-parent', row.line)
    if (parents.length === 2 && parents[0]?.email && parents[0].email === parents[1]?.email)
      findings.warn('parent-same-email', row.line, { email: parents[0].email })
    return children.flatMap((child) => parents.map((parent) => ({ ...parent, child })))
  }
}

const fieldsOf = (columns: readonly Column[]) =>
  new Set(columns.flatMap((c) => (c?.of === 'parent' ? c.field : [])))

/** The child of a row, or the children when one cell holds several numbers. */
function childrenOf(
  cell: (field: ChildField) => string,
  line: number,
  findings: FindingList,
): ChildMention[] {
  const birth = cell('birthDate')
  const birthDate = birth === '' ? null : dateIn(birth)
  if (birth !== '' && birthDate === null) findings.warn('date-unreadable', line, { field: 'geboortedatum' })
  const whole = cell('givenName') === '' ? nameOf(cell('familyName')) : null
  const name: PersonName = whole ?? {
    givenName: cell('givenName'),
    prefix: cell('prefix') || null,
    familyName: cell('familyName'),
  }
  const keys = cell('key')
    .split(/[,;|\s]+/)
    .filter((key) => key !== '' && !key.startsWith('#'))
  const child = { ...name, birthDate, group: cell('group') || null }
  if (keys.length === 0 && name.familyName === '' && name.givenName === '')
    findings.warn('child-unclear', line)
  return keys.length === 0 ? [{ ...child, key: null }] : keys.map((key) => ({ ...child, key }))
}

function parentOf(
  cells: ParentCells,
  place: 1 | 2,
  line: number,
  headerRelations: HeaderRelations,
  findings: FindingList,
): Omit<ParentLine, 'child'> {
  const name: PersonName =
    cells.familyName || cells.givenName
      ? {
          givenName: cells.givenName ?? '',
          prefix: cells.prefix || null,
          familyName: cells.familyName ?? '',
        }
      : nameOf(cells.name ?? '')
  const spoken = spokenName(name)
  const email = emailIn(cells.email ?? '')
  if (spoken === '') findings.warn('parent-without-name', line, { place })
  if (cells.email && email === null) findings.warn('email-unreadable', line, { name: spoken })
  else if (email === null) findings.warn('parent-without-email', line, { name: spoken })
  const { authority, clear } = authorityIn(cells.authority ?? '')
  if (!clear) findings.warn('authority-unclear', line, { name: spoken })
  const relation = relationIn(cells.relation ?? '')
  if (cells.relation && relation === null) findings.warn('relation-unclear', line, { name: spoken })
  const language = languageIn(cells.language ?? '')
  if (cells.language && language === null)
    findings.warn('language-unknown', line, { language: cells.language.slice(0, 40) })
  return {
    ...{ ...name, line, place, email, authority, language },
    phone: phoneIn(cells.phone ?? ''),
    relation: relation ?? headerRelations[place] ?? null,
    interpreter: yesOrNoIn(cells.interpreter ?? '') ?? (languageIn(cells.interpreter ?? '') ? true : null),
    confidential: yesOrNoIn(cells.confidential ?? '') ?? false,
  }
}

/** A cell without invisible marks and double spaces, at most 256 characters. */
function clean(cell: string | undefined): string {
  return (cell ?? '')
    .slice(0, 256)
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
