import type { CalendarDate } from '@/lib/foundation/time'
import { isPlainAddress } from '../../rules'
import {
  type ExpectedExport,
  type ExportGroup,
  type ExportNamed,
  type ExportPupil,
  type ExportTeacher,
  isCalendarDate,
  isSchoolYear,
  type RoleCode,
  roleCodes,
  type SchoolExport,
  type YearGroup,
  yearGroups,
} from '../edexml/rules'
import type { FindingList } from '../findings/rules'
import { type PersonName, spokenName } from '../names/rules'
import { maxValue, type RawRecord } from '../records/input'

export type Remark = Pick<FindingList, 'error' | 'warn'>

/** Which school, year and day the file speaks of, held against what is expected. */
export function schoolOf(raw: RawRecord | undefined, expected: ExpectedExport, remark: Remark) {
  const line = raw?.line ?? 1
  if (!raw) remark.error('school-missing', line)
  const schoolYear = raw?.fields.get('schooljaar')?.replaceAll(' ', '').replace('/', '-') ?? ''
  const brin = raw?.fields.get('brincode')?.toUpperCase() ?? null
  const dependance = raw?.fields.get('dependancecode') ?? '00'
  if (raw && schoolYear === '') remark.error('school-year-missing', line)
  else if (raw && !isSchoolYear(schoolYear)) remark.error('school-year-unknown', line, { found: schoolYear })
  else if (raw && expected.schoolYears && !expected.schoolYears.includes(schoolYear))
    remark.error('wrong-school-year', line, { found: schoolYear, expected: expected.schoolYears.join(' / ') })
  if (raw && expected.brin && !brin) remark.warn('school-not-named', line, { expected: expected.brin })
  if (expected.brin && brin && brin !== expected.brin.toUpperCase())
    remark.error('wrong-school', line, { found: brin, expected: expected.brin })
  else if (raw && expected.dependance && dependance !== expected.dependance)
    remark.error('wrong-location', line, { found: dependance, expected: expected.dependance })
  const referenceDate = raw && (dateOf(raw, 'peildatum', remark) ?? dateOf(raw, 'aanmaakdatum', null))
  const school = { schoolYear, brin, dependance, referenceDate: referenceDate ?? null }
  return school satisfies Partial<SchoolExport>
}

/** A group; its year group stays open when the file leaves it to the pupils. */
export function groupOf(raw: RawRecord, remark: Remark) {
  return { ...namedOf(raw, remark), yearGroup: yearGroupOf(raw, remark) } satisfies Omit<
    ExportGroup,
    'yearGroup'
  > & { yearGroup: YearGroup | null }
}

/** A group across groups, or a location: only a name. */
export function namedOf(raw: RawRecord, remark: Remark): ExportNamed {
  reportCut(raw, remark)
  if (raw.key === '') remark.error('missing-key', raw.line, { name: raw.fields.get('naam') ?? '' })
  const name = raw.fields.get('naam') ?? ''
  if (name === '') remark.error('missing-name', raw.line)
  return { ...keyed(raw), name }
}

/** A pupil; `today` decides who has left already. */
export function pupilOf(raw: RawRecord, today: string, remark: Remark): ExportPupil {
  const leftOn = dateOf(raw, 'uitstroomdatum', remark)
  const yearGroup = yearGroupOf(raw, remark)
  return {
    ...keyed(raw),
    ...nameOf(raw, remark),
    eckid: raw.eckid || null,
    birthDate: dateOf(raw, 'geboortedatum', remark),
    yearGroup,
    groupRef: raw.references.find((r) => r.to === 'group')?.key ?? null,
    compositeRefs: raw.references.filter((r) => r.to === 'composite').map((r) => r.key),
    locationRef: raw.references.find((r) => r.to === 'location')?.key ?? null,
    enteredOn: dateOf(raw, 'instroomdatum', remark),
    leftOn,
    hasLeft: yearGroup === 'H' || (leftOn !== null && leftOn < today),
  }
}

/** Somebody who works at the school, with the groups and roles the administration notes. */
export function teacherOf(raw: RawRecord, remark: Remark): ExportTeacher {
  const name = nameOf(raw, remark)
  const email = raw.fields.get('emailadres')?.toLowerCase() ?? null
  const usable = email !== null && isPlainAddress(email)
  if (email !== null && !usable) remark.warn('email-unreadable', raw.line, { name: spokenName(name) })
  if (raw.roleWords.length > 0) remark.warn('role-in-words', raw.line, { name: spokenName(name) })
  const taught = raw.references.filter((r) => r.to === 'group')
  return {
    ...keyed(raw),
    ...name,
    eckid: raw.eckid || null,
    email: usable ? email : null,
    roles: rolesOf(raw.roles, raw.line, remark),
    groups: taught.map((r) => ({ groupRef: r.key, roles: rolesOf(r.roles, raw.line, remark) })),
    compositeRefs: raw.references.filter((r) => r.to === 'composite').map((r) => r.key),
  }
}

/** A key that starts with `#` or is missing serves within this file only. Source: EDEXML 2.1 manual. */
function keyed(raw: RawRecord) {
  const key = raw.key === '' || raw.key.startsWith('#') ? null : raw.key
  return { ref: raw.key, key, line: raw.line }
}

function nameOf(raw: RawRecord, remark: Remark): PersonName {
  reportCut(raw, remark)
  const given = raw.fields.get('roepnaam') ?? raw.fields.get('voornamen')?.split(' ')[0]
  const familyName = raw.fields.get('achternaam') ?? ''
  const name = {
    givenName: given ?? raw.fields.get('voorletters-1') ?? '',
    prefix: raw.fields.get('voorvoegsel') ?? null,
    familyName,
  }
  if (name.givenName === '' && familyName === '') remark.error('missing-name', raw.line)
  else if (!given) remark.warn('missing-given-name', raw.line, { name: spokenName(name) })
  return name
}

function yearGroupOf(raw: RawRecord, remark: Remark): YearGroup | null {
  const words = raw.fields.get('jaargroep')
  if (words === undefined) return null
  const found = yearGroups.find((code) => code === words.toUpperCase())
  if (!found) remark.error('unknown-year-group', raw.line, { found: words.slice(0, 20) })
  return (found ?? null) as YearGroup | null
}

function rolesOf(words: string[], line: number, remark: Remark): RoleCode[] {
  return [...new Set(words)].flatMap((code) => {
    const found = roleCodes.find((known) => known === code.toUpperCase())
    if (!found) remark.error('unknown-role-code', line, { found: code.slice(0, 20) })
    return found ?? []
  })
}

/** A date or the date part of a date and time. */
function dateOf(raw: RawRecord, field: string, remark: Remark | null): CalendarDate | null {
  const words = raw.fields.get(field)
  if (words === undefined) return null
  const day = words.replace(/[T ].*$/, '').replace(/(Z|[+-]\d\d:\d\d)$/, '')
  if (isCalendarDate(day)) return day
  remark?.warn('date-unreadable', raw.line, { field })
  return null
}

function reportCut(raw: RawRecord, remark: Remark) {
  for (const field of raw.cut) remark.warn('value-cut', raw.line, { field, length: maxValue })
}
