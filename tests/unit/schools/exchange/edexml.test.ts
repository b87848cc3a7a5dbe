import { expect, test } from 'vitest'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { ExpectedExport, SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import { edexmlOf } from '../../../synthetic/edexml'
import { traps } from '../../../synthetic/traps'
import { syntheticSchool } from '../../../synthetic-school'

const head = '<schooljaar>2026-2027</schooljaar><brincode>99ZZ</brincode>'
const lotte = '<leerling key="1"><achternaam>Berg</achternaam><roepnaam>Lotte</roepnaam></leerling>'
const file = (parts: { school?: string; groups?: string; pupils?: string; teachers?: string }) =>
  Buffer.from(`<?xml version="1.0"?>
<EDEX>
<school>${parts.school ?? head}</school>
<groepen>${parts.groups ?? '<groep key="g3"><naam>Groep 3</naam><jaargroep>3</jaargroep></groep>'}</groepen>
<leerlingen>${parts.pupils ?? lotte}</leerlingen>
<leerkrachten>${parts.teachers ?? ''}</leerkrachten>
</EDEX>`)

const remarksOn = async (bytes: Uint8Array, expected?: ExpectedExport) =>
  (await readSchoolExport(bytes, expected)).findings.map((f) => `${f.severity} ${f.code} ${f.line}`)

async function readable(bytes: Uint8Array): Promise<SchoolExport> {
  const reading = await readSchoolExport(bytes, { brin: '99ZZ', schoolYears: ['2026-2027'] })
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.value
}

test.each(['1.03', '2.0', '2.1'] as const)('a school of 90 in version %s comes in whole', async (version) => {
  const school = syntheticSchool({ seed: 7, pupils: 90, classrooms: 4 })
  const found = await readable(Buffer.from(edexmlOf(school, version)))
  expect(found).toMatchObject({ version, schoolYear: '2026-2027', brin: '99ZZ', dependance: '00' })
  expect(found.pupils.map((p) => [p.key, p.givenName, p.prefix ?? '', p.familyName, p.birthDate])).toEqual(
    school.pupils.map((p) => [p.key, p.givenName, p.prefix, p.familyName, p.birthDate]),
  )
  expect(found.pupils.map((p) => p.groupRef)).toEqual(school.pupils.map((p) => p.groupKey))
  expect(found.teachers).toHaveLength(school.teachers.length)
  expect(found.referenceDate).toBe('2026-08-17')
})

test.each(['1.03', '2.0', '2.1'] as const)('every trap in version %s is survived', async (version) => {
  const school = syntheticSchool({ seed: 8, pupils: 120, traps })
  const found = await readable(Buffer.from(edexmlOf(school, version)))
  expect(found.pupils).toHaveLength(121)
  expect(found.pupils[0]).toMatchObject({ key: null, ref: '#003' })
  expect(found.pupils[1]?.birthDate).toBeNull()
  expect(found.pupils[8]?.hasLeft && found.pupils[9]?.hasLeft).toBe(true)
  expect(found.ignoredCounts).toMatchObject({ 'citizen-number': 121, weight: 121, 'vendor-block': 121 })
})

test('the version is read from the elements when the file does not say it', async () => {
  const said = (version: '1.03' | '2.0' | '2.1') =>
    edexmlOf(syntheticSchool({ seed: 1, pupils: 12 }), version).replace(/<xsdversie>.*<\/xsdversie>/, '')
  for (const version of ['1.03', '2.0', '2.1'] as const)
    expect((await readable(Buffer.from(said(version)))).version).toBe(version)
})

test('a prefix before every name, as in a live coupling, makes no difference', async () => {
  const plain = edexmlOf(syntheticSchool({ seed: 2, pupils: 20 }))
  const prefixed = plain.replaceAll(/<(\/?)([a-z])/g, '<$1le:$2').replaceAll(' key=', ' le:key=')
  expect(prefixed).toContain('<le:leerling le:key=')
  expect(await readable(Buffer.from(prefixed))).toEqual(await readable(Buffer.from(plain)))
})

test('a file in pieces of any size reads the same as whole', async () => {
  const bytes = Buffer.from(`\ufeff${edexmlOf(syntheticSchool({ seed: 3, pupils: 60, traps }))}`)
  const whole = await readSchoolExport(bytes)
  for (const size of [7, 1023, 1024, 5000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    expect(await readSchoolExport(pieces)).toEqual(whole)
  }
})

test('Western letters come in when the file says it uses them', async () => {
  const xml = file({ pupils: lotte.replace('Lotte', 'Zoë') })
    .toString()
    .replace('?>', ' encoding="ISO-8859-1"?>')
  expect((await readable(Buffer.from(xml, 'latin1'))).pupils[0]?.givenName).toBe('Zoë')
})

test('the school year may be any two years in a row', async () => {
  const of = (year: string) => remarksOn(file({ school: head.replace('2026-2027', year) }))
  expect(await of('2026-2027')).not.toContain('error school-year-unknown 3')
  expect(await of('2041-2042')).not.toContain('error school-year-unknown 3')
  expect(await of('2026-2028')).toContain('error school-year-unknown 3')
  expect(await of('2026')).toContain('error school-year-unknown 3')
})

test('a file of another school, location or year is refused', async () => {
  expect(await remarksOn(file({}), { brin: '11AA' })).toContain('error wrong-school 3')
  expect(await remarksOn(file({}), { brin: '99zz', dependance: '01' })).toContain('error wrong-location 3')
  expect(await remarksOn(file({}), { schoolYears: ['2025-2026'] })).toContain('error wrong-school-year 3')
  expect((await readSchoolExport(file({}), { brin: '99ZZ', schoolYears: ['2026-2027'] })).ok).toBe(true)
})

test.each([
  ['two pupils with one key', { pupils: `${lotte}\n${lotte}` }, 'error duplicate-key 6'],
  [
    'a pupil in a group that is not there',
    { pupils: '<leerling key="1"><roepnaam>Sem</roepnaam><groep key="g9"/></leerling>' },
    'error dangling-reference 5',
  ],
  [
    'a group and a group across groups with one key',
    {
      groups:
        '<groep key="a"><naam>A</naam></groep>\n<samengestelde_groep key="a"><naam>B</naam></samengestelde_groep>',
    },
    'error duplicate-key 5',
  ],
  [
    'a year group nobody knows',
    { pupils: lotte.replace('</leerling>', '<jaargroep>9</jaargroep></leerling>') },
    'error unknown-year-group 5',
  ],
  [
    'a role nobody knows',
    { teachers: '<leerkracht key="L"><achternaam>Vos</achternaam><rol>XYZ</rol></leerkracht>' },
    'error unknown-role-code 6',
  ],
  ['a group without a key', { groups: '<groep><naam>A</naam></groep>' }, 'error missing-key 4'],
  ['a pupil without a name', { pupils: '<leerling key="1"/>' }, 'error missing-name 5'],
  ['nobody at all', { pupils: '' }, 'error no-pupils 1'],
  [
    'a date that does not exist',
    { pupils: lotte.replace('</leerling>', '<geboortedatum>2018-02-30</geboortedatum></leerling>') },
    'warning date-unreadable 5',
  ],
  [
    'a prefix inside the surname',
    { pupils: lotte.replace('Berg', 'van den Berg') },
    'warning prefix-in-family-name 5',
  ],
])('%s is told with its line', async (_what, parts, remark) => {
  expect(await remarksOn(file(parts))).toContain(remark)
})

test('one element with two eckids alike is refused', async () => {
  const twin = lotte.replace('key="1"', 'key="2"')
  const both = [lotte, twin].map((p) => p.replace('key=', 'eckid="https://e.example/1" key=')).join('\n')
  expect(await remarksOn(file({ pupils: both }))).toContain('error duplicate-eckid 6')
})

test('keys lose their spaces and a year group comes from the group, or the other way round', async () => {
  const found = await readable(
    file({
      groups: '<groep key=" g3 "><naam>Groep 3</naam></groep>',
      pupils:
        '<leerling key=" 1 "><roepnaam>Sem</roepnaam><jaargroep>3</jaargroep><groep key="g3"/></leerling>',
    }),
  )
  expect(found.pupils[0]).toMatchObject({ key: '1', groupRef: 'g3' })
  expect(found.groups[0]).toMatchObject({ key: 'g3', yearGroup: '3' })
  const older = await readable(
    file({
      school: `${head}<xsdversie>1.03</xsdversie>`,
      pupils: lotte.replace('</leerling>', '<jaargroep>3</jaargroep></leerling>'),
    }),
  )
  expect(older.pupils[0]?.groupRef).toBe('g3')
})

test('traps that need a look are told', async () => {
  const school = syntheticSchool({ seed: 9, pupils: 200, traps })
  const codes = (await readSchoolExport(Buffer.from(edexmlOf(school)))).findings.map((f) => f.code)
  for (const code of [
    ...['split-combination-group', 'waiting-list-group', 'dummy-key', 'missing-eckid', 'missing-birth-date'],
    ...['prefix-in-family-name', 'pupil-without-group', 'pupil-left', 'teacher-many-groups', 'role-parent'],
    ...['teacher-without-group', 'role-in-words'],
  ])
    expect(codes).toContain(code)
})

test('1,100 pupils are read, the time is printed', async () => {
  const xml = Buffer.from(edexmlOf(syntheticSchool({ seed: 4, pupils: 1100, traps })))
  const [start, memory] = [performance.now(), process.memoryUsage.rss()]
  const found = await readable(xml)
  const taken = Math.round(performance.now() - start)
  const grown = Math.round((process.memoryUsage.rss() - memory) / 1024 / 1024)
  process.stdout.write(`1,100 pupils, ${Math.round(xml.length / 1024)} kB: ${taken} ms, +${grown} MB\n`)
  expect(found.pupils).toHaveLength(1101)
})
