import { expect, test } from 'vitest'
import { edexmlOf } from '../../synthetic/edexml'
import { parentsCsvOf } from '../../synthetic/parents'
import { traps } from '../../synthetic/traps'
import { syntheticSchool } from '../../synthetic-school'

test('the same wish gives the same school to the letter', () => {
  const school = () => syntheticSchool({ seed: 11, pupils: 300, traps })
  expect(edexmlOf(school())).toBe(edexmlOf(school()))
  expect(parentsCsvOf(school())).toBe(parentsCsvOf(school()))
  expect(edexmlOf(syntheticSchool({ seed: 12, pupils: 300, traps }))).not.toBe(edexmlOf(school()))
})

test('a demo school has 90 pupils in four groups of about the same size', () => {
  const school = syntheticSchool({ seed: 1, pupils: 90, classrooms: 4 })
  expect(school.groups.map((g) => g.name)).toEqual(['Groep 1/2', 'Groep 3/4', 'Groep 5/6', 'Groep 7/8'])
  const sizes = school.groups.map((g) => school.pupils.filter((p) => p.groupKey === g.key).length)
  expect(sizes.reduce((a, b) => a + b)).toBe(90)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(8)
})

test('families look like those of a school', () => {
  const { families, pupils } = syntheticSchool({ seed: 3, pupils: 1000 })
  const share = (wanted: (family: (typeof families)[number]) => boolean) =>
    families.filter(wanted).length / families.length
  expect(pupils).toHaveLength(1000)
  expect(share((f) => f.children > 1)).toBeGreaterThan(0.25)
  expect(share((f) => f.apart)).toBeGreaterThan(0.1)
  expect(share((f) => f.parents.every((p) => p.email === null))).toBeGreaterThan(0.04)
  expect(new Set(families.flatMap((f) => f.parents.map((p) => p.language))).size).toBe(6)
  const mailed = families.flatMap((f) => f.parents.flatMap((p) => p.email ?? []))
  expect(mailed.every((email) => email.endsWith('.example'))).toBe(true)
})

test('brothers and sisters sit in different groups under different names', () => {
  const { pupils } = syntheticSchool({ seed: 4, pupils: 500 })
  for (const siblings of Map.groupBy(pupils, (p) => p.family).values()) {
    expect(new Set(siblings.map((p) => p.groupKey)).size).toBe(siblings.length)
    expect(new Set(siblings.map((p) => p.givenName)).size).toBe(siblings.length)
  }
})
