import type { SyntheticPupil, SyntheticSchool } from '../synthetic-school'

/** What real exports get wrong or bring along. Source: dutch-schools.md §1.6, §1.8. */
export const traps = [
  'split-group',
  'dummy-key',
  'no-birth-date',
  'sex-codes',
  'odd-prefix',
  'twins',
  'many-groups',
  'teacher-without-group',
  'pupil-without-group',
  'left-pupil',
  'historical-pupil',
  'vendor-block',
  'forbidden-fields',
  'composite-group',
  'waiting-list',
  'parent-role',
  'role-in-words',
] as const
export type Trap = (typeof traps)[number]

/** The school with its traps laid; each touches other pupils, counted from the front. */
export function laidTraps(school: SyntheticSchool): SyntheticSchool {
  const laid = structuredClone({ ...school, families: [] })
  const result: SyntheticSchool = { ...laid, families: school.families }
  for (const trap of school.traps) lay[trap]?.(result)
  return result
}

const change = (school: SyntheticSchool, at: number, to: Partial<SyntheticPupil>) => {
  const pupil = school.pupils[at]
  if (pupil) Object.assign(pupil, to)
}

const lay: Partial<Record<Trap, (school: SyntheticSchool) => void>> = {
  'dummy-key': (school) => change(school, 0, { key: '#003', eckid: '' }),
  'no-birth-date': (school) => change(school, 1, { birthDate: null }),
  'sex-codes': (school) => {
    change(school, 2, { sex: 0 })
    change(school, 3, { sex: 9 })
  },
  'odd-prefix': (school) => {
    change(school, 4, { prefix: 'k', familyName: 'Van Steeg' })
    change(school, 5, { prefix: 'v. d.', familyName: 'Da Costa' })
  },
  twins: (school) => {
    const first = school.pupils[6]
    if (!first) return
    const second = {
      ...first,
      key: `${first.key}-2`,
      eckid: `${first.eckid}-2`,
      givenName: `${first.givenName}lie`,
    }
    school.pupils.push(second)
  },
  'many-groups': (school) => {
    const groupKeys = school.groups.map((g) => g.key)
    school.teachers.push(teacher('L901', 'Gym', 'van|Zaal', ['VAK'], groupKeys))
  },
  'teacher-without-group': (school) => {
    school.teachers.push(teacher('L902', 'Inge', '|Invaller', ['LRK'], []))
  },
  'pupil-without-group': (school) => change(school, 7, { groupKey: null }),
  'left-pupil': (school) => change(school, 8, { leftOn: `${school.schoolYear.slice(0, 4)}-07-10` }),
  'historical-pupil': (school) => change(school, 9, { yearGroup: 'H', groupKey: null }),
  'composite-group': (school) => {
    school.composites.push({ key: 'sg-plus', name: 'Plusgroep' })
    change(school, 10, { compositeKey: 'sg-plus' })
  },
  'waiting-list': (school) => {
    school.groups.push({ key: 'g-wait', name: 'Aangemeld 1', yearGroup: '1' })
    change(school, 11, { groupKey: 'g-wait', yearGroup: '1' })
  },
  'parent-role': (school) => {
    school.teachers.push(teacher('L903', 'Olga', '|Overblijf', ['OUD'], []))
  },
  'role-in-words': (school) => {
    const person = teacher('L904', 'Wil', '|Woord', [], [])
    school.teachers.push({ ...person, roleWords: ['verkeersbrigadier'] })
  },
}

function teacher(key: string, givenName: string, name: string, roles: string[], groupKeys: string[]) {
  const [prefix = '', familyName = ''] = name.split('|')
  const email = `${key.toLowerCase()}@school.example`
  return { key, givenName, prefix, familyName, email, roles, roleWords: [], groupKeys }
}
