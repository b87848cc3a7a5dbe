import { expect, test } from 'vitest'
import { proposedColumns } from '@/lib/people/exchange/columns/rules'
import { maxRows, readParents } from '@/lib/people/exchange/input'
import type { ParentsExport } from '@/lib/people/exchange/rules'
import { parentsCsvOf } from '../../synthetic/parents'
import { syntheticSchool } from '../../synthetic-school'

async function readable(words: string | Uint8Array): Promise<ParentsExport> {
  const reading = await readParents(typeof words === 'string' ? Buffer.from(words) : words)
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.value
}
const remarksOn = async (words: string | Uint8Array) =>
  (await readParents(Buffer.from(words))).findings.map((f) => `${f.code} ${f.line}`)

const header = 'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum'
const parent = (n: number) =>
  `Verzorger ${n};E-mail verzorger ${n};Relatie verzorger ${n};Gezag verzorger ${n}`

test.each([';', ',', '\t'] as const)('one row per child, separated by %j', async (delimiter) => {
  const school = syntheticSchool({ seed: 1, pupils: 80 })
  const found = await readable(parentsCsvOf(school, { delimiter }))
  const expected = school.pupils.reduce((sum, p) => sum + (school.families[p.family]?.parents.length ?? 0), 0)
  expect(found).toMatchObject({ shape: 'per-child', rows: 80 })
  expect(found.parents).toHaveLength(expected)
  const [line] = found.parents
  const mother = school.families[0]?.parents[0]
  expect(line).toMatchObject({
    givenName: mother?.givenName,
    email: mother?.email,
    relation: 'mother',
    line: 2,
  })
  expect(line?.child).toMatchObject({ key: school.pupils[0]?.key, birthDate: school.pupils[0]?.birthDate })
})

test('one row per parent gives the same parents of the same children', async () => {
  const school = syntheticSchool({ seed: 2, pupils: 80 })
  const perChild = await readable(parentsCsvOf(school))
  const perParent = await readable(parentsCsvOf(school, { shape: 'per-parent' }))
  const told = (found: ParentsExport) =>
    found.parents
      .map((p) => `${p.child.key} ${p.givenName} ${p.email} ${p.authority} ${p.language}`)
      .toSorted()
  expect(perParent.shape).toBe('per-parent')
  expect(told(perParent)).toEqual(told(perChild))
})

test('Windows-1252, UTF-8 and UTF-8 with a mark give the same letters', async () => {
  const words = `${header};${parent(1)}\n1;Zoë;;Besançon;9-3-2018;Inès Besançon;ines@ouders.example;moeder;ja\n`
  const plain = await readable(words)
  expect(plain.parents[0]).toMatchObject({ givenName: 'Inès', familyName: 'Besançon', authority: 'yes' })
  expect(await readable(Buffer.from(words, 'latin1'))).toEqual(plain)
  expect(await readable(`\ufeff${words}`)).toEqual(plain)
})

test('authority that is not in the file is unknown', async () => {
  const found = await readable('Leerlingnummer;Ouder 1;Ouder 1 e-mail\n1;Jan de Vries;jan@ouders.example\n')
  expect(found.parents[0]?.authority).toBe('unknown')
  const rows = ['ja', 'nee', 'onbekend', '', 'misschien'].map(
    (g, i) => `${i};Jan ${g};j${i}@ouders.example;;${g}`,
  )
  const said = await readParents(Buffer.from(`Leerlingnummer;${parent(1)}\n${rows.join('\n')}`))
  expect(said.ok && said.value.parents.map((p) => p.authority)).toEqual([
    'yes',
    'no',
    'unknown',
    'unknown',
    'unknown',
  ])
  expect(said.findings.filter((f) => f.code === 'authority-unclear').map((f) => f.line)).toEqual([6])
})

test.each([
  ['Leerlingnr', { of: 'child', field: 'key' }],
  ['Voornaam', { of: 'child', field: 'givenName' }],
  ['Roepnaam leerling', { of: 'child', field: 'givenName' }],
  ['Achternaam leerling', { of: 'child', field: 'familyName' }],
  ['Geb.datum', { of: 'child', field: 'birthDate' }],
  ['Klasnaam', { of: 'child', field: 'group' }],
  ['E-mailadres ouder/verzorger 2', { of: 'parent', field: 'email', place: 2 }],
  ['Naam verzorger 1', { of: 'parent', field: 'name', place: 1 }],
  ['ouder1_achternaam', { of: 'parent', field: 'familyName', place: 1 }],
  ['Moeder', { of: 'parent', field: 'name', place: 1 }],
  ['Vader e-mail', { of: 'parent', field: 'email', place: 2 }],
  ['Ouderlijk gezag ouder 2', { of: 'parent', field: 'authority', place: 2 }],
  ['Soort verzorger 1', { of: 'parent', field: 'relation', place: 1 }],
  ['06', { of: 'parent', field: 'phone', place: 0 }],
  ['Thuistaal', { of: 'parent', field: 'language', place: 0 }],
  ['Tolk nodig', { of: 'parent', field: 'interpreter', place: 0 }],
  ['BSN', null],
  ['Postcode', null],
] as const)('a column called %j is understood', (name, column) => {
  expect(proposedColumns([name])).toEqual([column])
})

test('a list of parents with pupil numbers in one cell is one parent per row', async () => {
  const found = await readable(
    'Code;Achternaam;Email;Leerlingcodes\nx1;de Wit;wit@ouders.example;"1001,1002"\n',
  )
  expect(found.shape).toBe('per-parent')
  expect(found.parents.map((p) => [p.child.key, p.familyName, p.email])).toEqual([
    ['1001', 'de Wit', 'wit@ouders.example'],
    ['1002', 'de Wit', 'wit@ouders.example'],
  ])
})

test('dates come in as offices write them', async () => {
  const dates = ['9-3-2018', '09-03-2018', '2018-03-09', '9/3/2018', '43168', '30-02-2018', 'maart']
  const rows = dates.map((d, i) => `${i};A;;B;${d};Jan;j${i}@ouders.example;;`)
  const reading = await readParents(Buffer.from(`${header};${parent(1)}\n${rows.join('\n')}`))
  const found = reading.ok ? reading.value.parents.map((p) => p.child.birthDate) : []
  expect(found).toEqual([...Array(5).fill('2018-03-09'), null, null])
  expect(reading.findings.filter((f) => f.code === 'date-unreadable').map((f) => f.line)).toEqual([7, 8])
})

test('what is odd is told with its line', async () => {
  const rows = [
    '1;Lotte;;Berg;;Jan;samen@ouders.example;vader;ja;Els;samen@ouders.example;moeder;ja',
    '2;Sem;;Berg;;Jan;geen adres;buurman;ja;;;;',
    '3;Noor;;Berg;;;;;;;;;',
    ';;;;;Jan;jan@ouders.example;;;;;;',
  ]
  const remarks = await remarksOn(`${header};${parent(1)};${parent(2)};BSN\n${rows.join('\n')}`)
  for (const remark of [
    'column-ignored 1',
    'parent-same-email 2',
    'email-unreadable 3',
    'relation-unclear 3',
  ])
    expect(remarks).toContain(remark)
  expect(remarks).toContain('row-without-parent 4')
  expect(remarks).toContain('child-unclear 5')
})

test('columns we do not use never come in', async () => {
  const words = 'Leerlingnummer;BSN;Postcode;Ouder 1;Email\n1;999990342;9876QX;Jan;jan@ouders.example\n'
  const reading = await readParents(Buffer.from(words))
  expect(reading.ok).toBe(true)
  expect(JSON.stringify(reading)).not.toMatch(/999990342|9876QX/)
})

test.each([
  [
    'a spreadsheet',
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('xl/')]),
    'file-is-spreadsheet',
  ],
  ['XML', Buffer.from('<EDEX></EDEX>'), 'file-is-xml'],
  ['nothing', Buffer.alloc(0), 'file-empty'],
  ['UTF-16', Buffer.from('\ufeffa;b\n1;2', 'utf16le'), 'encoding-not-supported'],
  ['a header alone', Buffer.from('Leerlingnummer;Ouder 1\n'), 'no-rows'],
  ['one word', Buffer.from('hallo\nschool'), 'no-header'],
  ['no parents in it', Buffer.from('Roepnaam;Achternaam\nLotte;Berg\n'), 'no-parent-columns'],
  ['no children in it', Buffer.from('Ouder 1;Email\nJan;jan@ouders.example\n'), 'no-child-columns'],
  ['9 MB', Buffer.alloc(9 * 1024 * 1024, 'a;b\n'), 'file-too-large'],
  ['too many rows', Buffer.from(`Leerlingnummer;Ouder 1\n${'1;Jan\n'.repeat(maxRows + 5)}`), 'too-many-rows'],
  ['eight million columns', Buffer.from(`a;b\n${';'.repeat(8_000_000)}`), 'too-many-rows'],
  [
    'a quote that never ends',
    Buffer.from(`Leerlingnummer;Ouder 1\n1;"${'a'.repeat(7_000_000)}`),
    'row-broken',
  ],
])('a file with %s is refused with a remark', async (_what, bytes, code) => {
  const reading = await readParents(bytes)
  expect(reading.ok).toBe(false)
  expect(reading.findings[0]?.code).toBe(code)
})
