import type { ExportPupil, SchoolExport } from '../edexml/rules'
import type { FindingList } from '../findings/rules'
import { normalised, prefixInside, spokenName } from '../names/rules'

/** More groups than this for one teacher is rather a setting of the administration than a teacher. */
const manyGroups = 4

type Keyed = { ref: string; key: string | null; line: number }

/** Every key once, every reference to something that is there. Source: EDEXML 2.1, integrity rules. */
export function checkReferences(school: SchoolExport, findings: FindingList): void {
  const groups = new Set(school.groups.map((g) => g.ref))
  const composites = new Set(school.compositeGroups.map((g) => g.ref))
  const locations = new Set(school.locations.map((l) => l.ref))
  checkUnique([...school.groups, ...school.compositeGroups], 'ref', findings)
  for (const people of [school.pupils, school.teachers]) {
    checkUnique(people, 'key', findings)
    checkEckids(people, findings)
  }
  checkUnique(school.locations, 'ref', findings)
  const dangling = (found: string, line: number) => findings.error('dangling-reference', line, { found })
  for (const pupil of school.pupils) {
    if (pupil.groupRef !== null && !groups.has(pupil.groupRef)) dangling(pupil.groupRef, pupil.line)
    if (pupil.locationRef !== null && !locations.has(pupil.locationRef))
      dangling(pupil.locationRef, pupil.line)
    for (const ref of pupil.compositeRefs) if (!composites.has(ref)) dangling(ref, pupil.line)
  }
  for (const teacher of school.teachers) {
    for (const { groupRef } of teacher.groups) if (!groups.has(groupRef)) dangling(groupRef, teacher.line)
    for (const ref of teacher.compositeRefs) if (!composites.has(ref)) dangling(ref, teacher.line)
  }
}

function checkUnique(entries: readonly Keyed[], by: 'ref' | 'key', findings: FindingList) {
  const first = new Map<string, number>()
  for (const entry of entries) {
    const key = entry[by]
    if (key === null || key === '') continue
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, entry.line)
    else findings.error('duplicate-key', entry.line, { key, earlier })
  }
}

function checkEckids(people: readonly { eckid: string | null; line: number }[], findings: FindingList) {
  const first = new Map<string, number>()
  for (const { eckid, line } of people) {
    if (eckid === null) continue
    const earlier = first.get(eckid)
    if (earlier === undefined) first.set(eckid, line)
    else findings.error('duplicate-eckid', line, { earlier })
  }
}

/** Groups that need a look: split ones, waiting lists, and those with nobody in or before them. */
export function checkGroups(school: SchoolExport, findings: FindingList): void {
  const sameName = Map.groupBy(school.groups, (g) => normalised(g.name))
  for (const [, [first, ...others]] of sameName)
    if (first && others.length > 0)
      findings.warn('split-combination-group', first.line, { group: first.name, count: others.length + 1 })
  const filled = new Set(school.pupils.filter((p) => !p.hasLeft).map((p) => p.groupRef))
  const taught = new Set(school.teachers.flatMap((t) => t.groups.map((g) => g.groupRef)))
  for (const group of school.groups) {
    const { name, line } = group
    if (isWaitingList(name)) findings.warn('waiting-list-group', line, { group: name })
    if (!filled.has(group.ref)) findings.warn('group-without-pupils', line, { group: name })
    else if (!taught.has(group.ref)) findings.warn('group-without-teacher', line, { group: name })
  }
}

/** True for names of groups that hold children who are only registered. */
export function isWaitingList(name: string): boolean {
  return /\b(aangemeld|aanmelding|aanmeldingen|wachtlijst|vooraanmelding)\b/.test(normalised(name))
}

type PupilTotal = 'dummy-key' | 'pupil-left' | 'missing-eckid' | 'pupil-without-year-group'

/** What is missing or odd about pupils; a file without anybody to speak with is an error. */
export function checkPupils(school: SchoolExport, findings: FindingList): void {
  const present = school.pupils.filter((p) => !p.hasLeft)
  if (present.length === 0) findings.error('no-pupils', 1)
  for (const pupil of school.pupils) {
    const name = spokenName(pupil)
    warnAboutPrefix(pupil, findings)
    if (pupil.hasLeft) continue
    if (pupil.birthDate === null) findings.warn('missing-birth-date', pupil.line, { name })
    if (pupil.groupRef === null) findings.warn('pupil-without-group', pupil.line, { name })
  }
  const together = (code: PupilTotal, found: readonly ExportPupil[]) => {
    if (found[0]) findings.warn(code, found[0].line, { count: found.length })
  }
  together(
    'dummy-key',
    present.filter((p) => p.key === null),
  )
  together(
    'pupil-left',
    school.pupils.filter((p) => p.hasLeft),
  )
  together(
    'pupil-without-year-group',
    present.filter((p) => p.yearGroup === null || p.yearGroup === 'C'),
  )
  if (school.version === '2.1')
    together(
      'missing-eckid',
      present.filter((p) => p.eckid === null),
    )
}

/** Who stands before which groups, and who cannot sign in by mail. */
export function checkTeachers(school: SchoolExport, findings: FindingList): void {
  for (const teacher of school.teachers) {
    const { line } = teacher
    const name = spokenName(teacher)
    warnAboutPrefix(teacher, findings)
    const groups = new Set(teacher.groups.map((g) => g.groupRef)).size
    if (groups > manyGroups) findings.warn('teacher-many-groups', line, { name, count: groups })
    if (groups === 0) findings.warn('teacher-without-group', line, { name })
    const roles = [...teacher.roles, ...teacher.groups.flatMap((g) => g.roles)]
    if (roles.includes('OUD')) findings.warn('role-parent', line, { name })
  }
  const silent = school.teachers.filter((t) => t.email === null)
  if (silent[0]) findings.warn('teacher-without-email', silent[0].line, { count: silent.length })
}

function warnAboutPrefix(person: { familyName: string; line: number }, findings: FindingList) {
  const prefix = prefixInside(person.familyName)
  if (prefix) findings.warn('prefix-in-family-name', person.line, { name: person.familyName, prefix })
}
