import { afterAll, beforeEach, expect, test } from 'vitest'
import { readParents } from '@/lib/people/exchange/input'
import { importParents } from '@/lib/people/exchange/parents/commands'
import { previewParents } from '@/lib/people/exchange/parents/queries'
import { importSchool } from '@/lib/people/exchange/school/commands'
import { readSchoolFile } from '@/lib/people/exchange/school/queries'
import { anna, fatima, karim, lotte, marieke, noor, olga, sami, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { edexmlOf } from '@/tests/synthetic/edexml'
import { parentsCsvOf } from '@/tests/synthetic/parents'
import { traps } from '@/tests/synthetic/traps'
import { syntheticSchool } from '@/tests/synthetic-school'
import { wholeHouse } from './house'

const db = superuser()
beforeEach(() => setStage(db))
afterAll(() => db.end())

const now = new Date('2026-09-01T08:00:00Z')
const head =
  'Leerlingnummer;Roepnaam;Achternaam;Ouder roepnaam;Ouder achternaam;E-mail ouder;Gezag;Relatie;Taal;Tolk'

async function listOf(csv: string) {
  const reading = await readParents(Buffer.from(csv))
  if (!reading.ok) throw new Error(reading.findings.map((f) => f.code).join())
  return { parents: reading.value, fileHash: 'hash' }
}
const rows = (...lines: string[]) => listOf(`${head}\n${lines.join('\n')}`)
const linksOf = async (email: string) =>
  (
    await db.query(
      `select g.child_id as child, g.relation, g.authority, g.information_right as right, p.id, p.account_id as account,
         p.household_id is not null as household, p.language, p.interpreter
       from person p left join guardianship g on g.guardian_id = p.id where p.email = $1 order by 1`,
      [email],
    )
  ).rows

test.each(['per-child', 'per-parent'] as const)(
  'the parents of 500 children come in from a list %s, and a second time nothing changes',
  async (shape) => {
    await db.query(`update child set key = 'cast-' || key`)
    const school = syntheticSchool({ seed: 8, pupils: 500, traps })
    const reading = await readSchoolFile(marieke, Buffer.from(edexmlOf(school)), now)
    if (!reading.ok) throw new Error('not read')
    await importSchool(marieke, { school: reading.value, fileHash: 'hash' }, now)
    const order = await listOf(parentsCsvOf(school, { shape }))
    const { counts } = await importParents(olga, order, now)
    expect(counts['parents.new']).toBeGreaterThan(500)
    expect(counts['parents.conflict']).toBeUndefined()
    const after = await wholeHouse(db, ['import_run'])
    expect((await importParents(olga, order, now)).counts['changes']).toBe(0)
    expect(await wholeHouse(db, ['import_run'])).toEqual(after)
    const alone =
      'select household_id from person where household_id is not null group by 1 having count(*) > 1'
    expect((await db.query(alone)).rows).toEqual([])
  },
)

test('one address on two children is one parent with a household and no account', async () => {
  const order = await rows(
    '1001;;;Zeynep;Yilmaz;zeynep@ouders.example;ja;moeder;tr;ja',
    '1002;;;Zeynep;Yilmaz;zeynep@ouders.example;;;;',
  )
  await importParents(olga, order, now)
  const [first, second] = await linksOf('zeynep@ouders.example')
  expect(first).toMatchObject({ child: sami, authority: 'yes', right: 'full', relation: 'mother' })
  expect(second).toMatchObject({ child: lotte, authority: 'unknown', relation: 'other', id: first.id })
  expect(first).toMatchObject({ account: null, household: true, language: 'tr', interpreter: 'tr' })
})

test('a parent without authority gets information on request only', async () => {
  await importParents(olga, await rows('1003;;;Rik;Vos;rik@ouders.example;nee;vader;;'), now)
  expect(await linksOf('rik@ouders.example')).toMatchObject([
    { child: noor, authority: 'no', right: 'on-request' },
  ])
})

test('a list that does not know the authority takes none away', async () => {
  await importParents(olga, await rows('1001;;;Fatima;Yilmaz;fatima@school.example;;;;'), now)
  expect(await linksOf('fatima@school.example')).toMatchObject([
    { id: fatima.personId, child: sami, authority: 'yes' },
    { child: lotte, authority: 'yes' },
  ])
})

test('what the office decided about authority is not undone by a list', async () => {
  await db.query('update guardianship set decided_at = $1 where guardian_id = $2', [now, karim.personId])
  const order = await rows('1001;;;Karim;Haddad;karim@school.example;ja;;;')
  const { findings } = await importParents(olga, order, now)
  expect(findings.map((f) => f.code)).toEqual(['authority-decided'])
  expect(await linksOf('karim@school.example')).toMatchObject([{ authority: 'no' }])
})

test('a teacher with a child at the school stays one person', async () => {
  await importParents(olga, await rows('1003;;;Anna;Smit;anna@school.example;ja;moeder;;'), now)
  expect(await linksOf('anna@school.example')).toMatchObject([
    { id: anna.personId, child: noor, account: anna.accountId, household: true },
  ])
})

test('a child that cannot be told from another, or is not there, is left to a person', async () => {
  await db.query(
    `insert into child (school_id, given_name, family_name) select school_id, given_name, family_name from child where id = $1`,
    [noor],
  )
  const order = await rows(
    ';Noor;Visser;Els;Vos;els@ouders.example;ja;;;',
    ';Nobody;Here;Ot;Sien;ot@ouders.example;ja;;;',
  )
  const before = await wholeHouse(db)
  const preview = await previewParents(olga, order.parents)
  expect(preview.findings.map((f) => [f.code, f.line])).toEqual([
    ['child-ambiguous', 2],
    ['child-not-found', 3],
  ])
  expect(await wholeHouse(db)).toEqual(before)
  expect((await importParents(olga, order, now)).counts['changes']).toBe(0)
})

test('a teacher may not, and a leader elsewhere finds none of these children', async () => {
  const order = await rows('1001;;;Zeynep;Yilmaz;zeynep@ouders.example;ja;;;')
  await expect(importParents(anna, order, now)).rejects.toThrow('import')
  expect((await importParents(vera, order, now)).counts['changes']).toBe(0)
  expect(await linksOf('zeynep@ouders.example')).toEqual([])
})
