import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import { compareSchool, type KnownSchool, outcomeCounts } from '@/lib/schools/exchange/rules'
import { proposedRoles } from '@/lib/schools/exchange/staff/rules'
import { edexmlOf } from '../../../synthetic/edexml'
import { traps } from '../../../synthetic/traps'
import { syntheticSchool } from '../../../synthetic-school'
import { imported, nothing } from './imported'

async function exported(
  wish: Parameters<typeof syntheticSchool>[0],
  version: '1.03' | '2.0' | '2.1' = '2.1',
) {
  const reading = await readSchoolExport(Buffer.from(edexmlOf(syntheticSchool(wish), version)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.value
}

const without = (school: SchoolExport, ref: string): SchoolExport => ({
  ...school,
  pupils: school.pupils.filter((p) => p.ref !== ref),
})
const withPupil = (school: SchoolExport, ref: string, to: Partial<SchoolExport['pupils'][number]>) => ({
  ...school,
  pupils: school.pupils.map((p) => (p.ref === ref ? { ...p, ...to } : p)),
})
const rowOf = (school: SchoolExport, known: KnownSchool, line: number) =>
  compareSchool(school, known).pupils.find((row) => 'pupil' in row && row.pupil.line === line)

/** Outcomes that would change something, for groups, pupils and staff together. */
const changing = (school: SchoolExport, known: KnownSchool) => {
  const { groups, pupils, staff } = compareSchool(school, known)
  const counts = outcomeCounts([...groups, ...pupils, ...staff])
  return ['new', 'changed', 'moved-group', 'left'].flatMap((o) => (counts[o] ? [`${o} ${counts[o]}`] : []))
}

test('the first import brings everybody who is at school', async () => {
  const school = await exported({ seed: 1, pupils: 90, classrooms: 4 })
  const { groups, pupils, staff } = compareSchool(school, nothing)
  expect(outcomeCounts(groups)).toEqual({ new: 4 })
  expect(outcomeCounts(pupils)).toEqual({ new: 90 })
  expect(outcomeCounts(staff)).toEqual({ new: school.teachers.length })
})

test('the same file twice changes nothing, whatever school and traps it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 80 }),
      fc.subarray([...traps]),
      fc.constantFrom('1.03' as const, '2.0' as const, '2.1' as const),
      async (seed, pupils, laid, version) => {
        const usable = pupils > 12 ? laid : []
        const school = await exported({ seed, pupils, traps: usable }, version)
        const known = imported(school, nothing)
        expect(changing(school, known)).toEqual([])
        expect(imported(school, known)).toEqual(known)
        // A school that keeps no eckid and no empty prefix as null sees no change either.
        const plain = known.pupils.map(({ eckid: _, ...p }) => ({ ...p, prefix: p.prefix ?? '' }))
        expect(changing(school, { ...known, pupils: plain.filter((p) => p.key !== null) })).toEqual(
          changing(school, { ...known, pupils: known.pupils.filter((p) => p.key !== null) }),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a child that is not in the new file is never removed, only named', async () => {
  const school = await exported({ seed: 2, pupils: 30 })
  const known = imported(school, nothing)
  const next = without(school, school.pupils[3]?.ref ?? '')
  expect(changing(next, known)).toEqual([])
  expect(outcomeCounts(compareSchool(next, known).pupils)).toEqual({ same: 29, 'not-in-file': 1 })
})

test('a child that moved, left or got another name is told apart', async () => {
  const school = await exported({ seed: 3, pupils: 60 })
  const known = imported(school, nothing)
  const [first, second, third] = school.pupils
  if (!first || !second || !third) throw new Error('too small')
  const elsewhere = school.groups.find((g) => g.ref !== first.groupRef)?.ref ?? null
  const moved = withPupil(school, first.ref, { groupRef: elsewhere })
  expect(rowOf(moved, known, first.line)).toMatchObject({ outcome: 'moved-group' })
  const left = withPupil(school, second.ref, { hasLeft: true })
  expect(rowOf(left, known, second.line)).toMatchObject({ outcome: 'left' })
  const renamed = withPupil(school, third.ref, { familyName: 'Anders' })
  expect(rowOf(renamed, known, third.line)).toMatchObject({ outcome: 'changed', changes: ['name'] })
})

test('new numbers for everybody after a change of vendor find the same children', async () => {
  const school = await exported({ seed: 4, pupils: 40 })
  const known = imported(school, nothing)
  const fresh = {
    ...school,
    pupils: school.pupils.map((p) => ({ ...p, key: `new-${p.key}`, ref: `new-${p.key}`, eckid: null })),
  }
  const counts = outcomeCounts(compareSchool(fresh, known).pupils)
  expect((counts['changed'] ?? 0) + (counts['conflict'] ?? 0)).toBe(40)
  expect(counts['new'] ?? 0).toBe(0)
})

test('a number given to another child is a conflict, and so is a child without a birth date', async () => {
  const school = await exported({ seed: 5, pupils: 30 })
  const known = imported(school, nothing)
  const first = school.pupils[0]
  if (!first) throw new Error('too small')
  const other = { givenName: 'Iemand', familyName: 'Anders', birthDate: '2015-01-01' as const }
  expect(rowOf(withPupil(school, first.ref, other), known, first.line)).toMatchObject({
    outcome: 'conflict',
    reason: 'key-of-somebody-else',
  })
  const vague = withPupil(school, first.ref, { key: null, eckid: null, birthDate: null })
  expect(rowOf(vague, known, first.line)).toMatchObject({ outcome: 'conflict', reason: 'perhaps-the-same' })
  const decided = compareSchool(vague, known, { pupils: new Map([[first.line, known.pupils[0]?.id ?? '']]) })
  expect(decided.pupils.find((r) => 'pupil' in r && r.pupil.line === first.line)?.outcome).toBe('same')
})

test('a split combination group becomes one, unless the school keeps it apart, also next time', async () => {
  const school = await exported({ seed: 6, pupils: 90, classrooms: 4, traps: ['split-group'] })
  const together = compareSchool(school, nothing).groups
  expect(together.find((r) => 'group' in r && r.group.refs.length === 2)).toMatchObject({
    group: { name: 'Groep 1/2', yearGroups: ['1', '2'] },
  })
  const decisions = { groups: { apart: new Set(['groep 1 2']) } }
  const known = imported(school, nothing, decisions)
  expect(known.groups).toHaveLength(5)
  expect(changing(school, known)).toEqual([])
})

test('children on a waiting list wait until somebody ticks the group', async () => {
  const school = await exported({ seed: 7, pupils: 60, traps: ['waiting-list'] })
  expect(outcomeCounts(compareSchool(school, nothing).pupils)).toEqual({ new: 59, skipped: 1 })
  const ticked = compareSchool(school, nothing, { groups: { included: new Set(['aangemeld 1']) } })
  expect(outcomeCounts(ticked.pupils)).toEqual({ new: 60 })
})

test.each([
  [['LRK'], ['teacher']],
  [
    ['VAK', 'IB'],
    ['teacher', 'ib'],
  ],
  [['DIR'], ['leader']],
  [['LOC', 'ADJ'], ['leader']],
  [['ADM'], ['office']],
  [['OUD'], []],
  [['STA', 'CON', 'TAL', 'RT', 'SMW', 'KLA', 'ICT'], []],
] as const)('roles %j propose %j', async (codes, proposed) => {
  const school = await exported({ seed: 8, pupils: 10 })
  const [teacher] = school.teachers
  if (!teacher) throw new Error('nobody')
  expect(proposedRoles({ ...teacher, roles: codes, groups: [] })).toEqual(proposed)
})
