import type { Bytes } from '../bytes/input'
import { checkGroups, checkPupils, checkReferences, checkTeachers } from '../checks/rules'
import { groupOf, namedOf, pupilOf, type Remark, schoolOf, teacherOf } from '../entries/input'
import { FileRefused, FindingList, type Reading, refusedReading } from '../findings/rules'
import { type EdexmlOutline, type RawRecord, type RecordKind, recordListener } from '../records/input'
import { walkXml } from '../xml/input'
import type { ExpectedExport, ExportVersion, SchoolExport, YearGroup } from './rules'

/**
 * Reads an EDEXML file (1.03, 2.0 or 2.1) of one school and one school year, as it streams in.
 * Not a byte of the fields that may never be kept reaches the answer; a file with one error gives only reasons.
 * Source: Edustandaard, EDEXML 2.1 (20170217).
 */
export async function readSchoolExport(
  source: Bytes,
  expected: ExpectedExport = {},
): Promise<Reading<SchoolExport>> {
  const records: Record<RecordKind, RawRecord[]> = {
    school: [],
    location: [],
    group: [],
    composite: [],
    pupil: [],
    teacher: [],
  }
  const { listener, outline } = recordListener((record) => records[record.kind].push(record))
  try {
    await walkXml(source, listener)
    refuseOtherXml(outline, records)
  } catch (error) {
    return refusedReading(error)
  }
  const findings = new FindingList()
  return findings.reading(assembled(records, outline, expected, findings))
}

function refuseOtherXml({ root }: EdexmlOutline, records: Record<RecordKind, RawRecord[]>) {
  const known = /^(edex|leerlinggegevens\w*|envelope)$/i.test(root)
  if (!known && (records.school.length === 0 || records.pupil.length === 0))
    throw new FileRefused('not-edexml', 1)
}

function assembled(
  records: Record<RecordKind, RawRecord[]>,
  outline: EdexmlOutline,
  expected: ExpectedExport,
  findings: FindingList,
): SchoolExport {
  const remark: Remark = findings
  const school = schoolOf(records.school[0], expected, remark)
  const version = versionOf(records, outline, remark)
  const today = school.referenceDate ?? `${school.schoolYear.slice(0, 4)}-08-01`
  const rawGroups = records.group.map((raw) => groupOf(raw, remark))
  const byRef = new Map(rawGroups.map((g) => [g.ref, g]))
  const byYear = Map.groupBy(rawGroups, (g) => g.yearGroup)
  const pupils = records.pupil.map((raw) => {
    const pupil = pupilOf(raw, today, remark)
    const group = byRef.get(pupil.groupRef ?? '')
    const alike = pupil.yearGroup ? (byYear.get(pupil.yearGroup) ?? []) : []
    const derived = version === '1.03' && pupil.groupRef === null && alike.length === 1 ? alike[0] : undefined
    if (derived) findings.warn('group-derived', pupil.line, { group: derived.name })
    const fromGroup = group?.yearGroup === 'C' ? null : (group?.yearGroup ?? null)
    return { ...pupil, yearGroup: pupil.yearGroup ?? fromGroup, groupRef: derived?.ref ?? pupil.groupRef }
  })
  const pupilsOf = Map.groupBy(pupils, (p) => p.groupRef)
  const groups = rawGroups.map((group) => ({
    ...group,
    yearGroup: group.yearGroup ?? shared((pupilsOf.get(group.ref) ?? []).map((p) => p.yearGroup)),
  }))
  const whole: SchoolExport = {
    ...school,
    version,
    groups,
    compositeGroups: records.composite.map((raw) => namedOf(raw, remark)),
    locations: records.location.map((raw) => namedOf(raw, remark)),
    pupils,
    teachers: records.teacher.map((raw) => teacherOf(raw, remark)),
    ignoredCounts: Object.fromEntries(outline.ignored),
  }
  checkReferences(whole, findings)
  checkGroups(whole, findings)
  checkPupils(whole, findings)
  checkTeachers(whole, findings)
  return whole
}

/** The one year group of these pupils, or a combination group. */
function shared(found: (YearGroup | null)[]): YearGroup {
  const distinct = new Set(found.filter((y) => y !== null))
  return distinct.size === 1 ? ([...distinct][0] ?? 'C') : 'C'
}

/** What the file says it is, else what its elements show. */
function versionOf(
  records: Record<RecordKind, RawRecord[]>,
  outline: EdexmlOutline,
  remark: Remark,
): ExportVersion {
  const school = records.school[0]
  const said = school?.fields.get('xsdversie')
  if (said === '1.03' || said === '1.0.3') return '1.03'
  if (said === '2.0' || said === '2.1') return said
  if (said) remark.warn('version-unknown', school?.line ?? 1, { version: said })
  const people = [...records.pupil, ...records.teacher]
  if (people.some((p) => p.eckid !== '' || p.roles.includes('TAL'))) return '2.1'
  const roles = records.teacher.some((t) => t.roles.length + t.roleWords.length > 0)
  return outline.elementsOf2 || roles || school?.fields.has('peildatum') ? '2.0' : '1.03'
}
