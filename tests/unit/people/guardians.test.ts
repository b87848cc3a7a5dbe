import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KnownChild, matchedLines } from '@/lib/people/exchange/children/rules'
import { compareGuardians, guardiansIn, type KnownGuardian } from '@/lib/people/exchange/guardians/rules'
import { readParents } from '@/lib/people/exchange/input'
import { FindingList } from '@/lib/schools/exchange/findings/rules'
import { parentsCsvOf } from '../../synthetic/parents'
import { syntheticSchool } from '../../synthetic-school'

const child = (
  id: string,
  givenName: string,
  birthDate: KnownChild['birthDate'] = '2018-03-09',
): KnownChild => ({
  ...{ id, key: id, givenName, prefix: 'van den', familyName: 'Berg', birthDate },
})
const head =
  'Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Ouder 1;E-mail ouder 1;Gezag ouder 1;Ouder 2;E-mail ouder 2'

async function guardians(rows: string[], children: KnownChild[]) {
  const reading = await readParents(Buffer.from(`${head}\n${rows.join('\n')}`))
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  const findings = new FindingList()
  const found = guardiansIn(matchedLines(reading.value.parents, children, findings), findings)
  return { found, remarks: findings.sorted().map((f) => `${f.code} ${f.line}`) }
}

test('a child is found by number, else by name and birth date, wherever the prefix stands', async () => {
  const { found, remarks } = await guardians(
    ['1;;;;Jan Berg;jan@ouders.example;ja', ';Noor;van den Berg;9-3-2018;Els Vos;els@ouders.example;ja'],
    [child('1', 'Lotte'), child('2', 'Noor')],
  )
  expect(found.map((g) => g.links[0]?.childId)).toEqual(['1', '2'])
  expect(remarks).toEqual([])
})

test('two children of one name are left to a person, and so is nobody', async () => {
  const twins = [child('1', 'Noor', '2018-03-09'), child('2', 'Noor', '2019-01-01')]
  const { found, remarks } = await guardians(
    [';Noor;van den Berg;;Els Vos;els@ouders.example;ja', ';Wie;Ook;;Els Vos;els@ouders.example;ja'],
    twins,
  )
  expect(found).toEqual([])
  expect(remarks).toEqual(['child-ambiguous 2', 'child-not-found 3'])
})

test('a number that belongs to another child is not believed', async () => {
  const { found, remarks } = await guardians(
    ['1;Sem;Bakker;1-1-2015;Els Vos;els@ouders.example;ja'],
    [child('1', 'Lotte')],
  )
  expect(found).toEqual([])
  expect(remarks).toEqual(['child-not-found 2'])
})

test('one e-mail on several children is one parent', async () => {
  const { found } = await guardians(
    ['1;;;;Jan Berg;jan@ouders.example;ja', '2;;;;Jan Berg;JAN@ouders.example;nee'],
    [child('1', 'Lotte'), child('2', 'Noor')],
  )
  expect(found).toHaveLength(1)
  expect(found[0]?.links).toEqual([
    { childId: '1', relation: null, authority: 'yes' },
    { childId: '2', relation: null, authority: 'no' },
  ])
})

test('one mailbox for both parents stays two persons, also over brothers and sisters', async () => {
  const row = (n: number) => `${n};;;;Jan Berg;samen@ouders.example;ja;Els Vos;samen@ouders.example`
  const { found } = await guardians([row(1), row(2)], [child('1', 'Lotte'), child('2', 'Noor')])
  expect(found.map((g) => [g.givenName, g.links.length])).toEqual([
    ['Jan', 2],
    ['Els', 2],
  ])
})

test('two names for one mailbox are told', async () => {
  const { found, remarks } = await guardians(
    ['1;;;;Jan Berg;jan@ouders.example;ja', '2;;;;Piet Vos;jan@ouders.example;ja'],
    [child('1', 'Lotte'), child('2', 'Noor')],
  )
  expect(found).toHaveLength(1)
  expect(remarks).toEqual(['parent-name-differs 3'])
})

test('when two lines disagree about authority, it is unknown', async () => {
  const { found } = await guardians(
    ['1;;;;Jan Berg;jan@ouders.example;ja', '1;;;;Jan Berg;jan@ouders.example;nee'],
    [child('1', 'Lotte')],
  )
  expect(found[0]?.links).toEqual([{ childId: '1', relation: null, authority: 'unknown' }])
})

test('the same list twice changes no parent, and a list that knows less takes nothing away', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('per-child' as const, 'per-parent' as const),
      async (seed, pupils, shape) => {
        const school = syntheticSchool({ seed, pupils })
        const children = school.pupils.map((p) => ({ ...p, id: p.key, birthDate: p.birthDate as never }))
        const reading = await readParents(Buffer.from(parentsCsvOf(school, { shape })))
        if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
        const findings = new FindingList()
        const found = guardiansIn(matchedLines(reading.value.parents, children, findings), findings)
        expect(findings.sorted().filter((f) => f.code.startsWith('child'))).toEqual([])
        expect(compareGuardians(found, []).every((row) => row.outcome === 'new')).toBe(true)
        const known: KnownGuardian[] = found.map((guardian, i) => ({ ...guardian, id: `guardian ${i}` }))
        expect(compareGuardians(found, known).filter((row) => row.outcome !== 'same')).toEqual([])
        const poorer = found.map((g) => ({ ...g, phone: null, language: null, interpreter: null }))
        expect(compareGuardians(poorer, known).filter((row) => row.outcome !== 'same')).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('a new address, another language and a confirmed authority are changes', async () => {
  const { found } = await guardians(['1;;;;Jan Berg;jan@ouders.example;ja'], [child('1', 'Lotte')])
  const [jan] = found
  if (!jan) throw new Error('nobody')
  const known: KnownGuardian[] = [
    {
      ...jan,
      id: 'jan',
      email: 'oud@ouders.example',
      links: [{ childId: '1', relation: null, authority: 'unknown' }],
    },
  ]
  expect(compareGuardians(found, known)[0]).toMatchObject({
    outcome: 'changed',
    changes: ['email', 'authority'],
  })
})
