import { afterAll, beforeEach, expect, test } from 'vitest'
import { readActor } from '@/lib/foundation/facts'
import { importSchool, type SchoolOrder } from '@/lib/people/exchange/school/commands'
import { previewSchoolImport, readSchoolFile } from '@/lib/people/exchange/school/queries'
import { anna, fatima, ilse, marieke, olga, regenboog, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { canaries, type EdexmlVersion, edexmlOf } from '@/tests/synthetic/edexml'
import { traps } from '@/tests/synthetic/traps'
import { type SyntheticSchool, syntheticSchool } from '@/tests/synthetic-school'
import { wholeHouse } from './house'

const db = superuser()
beforeEach(async () => {
  await setStage(db)
  // The cast's numbers are other children's than those of the invented schools.
  await db.query(`update child set key = 'cast-' || key`)
})
afterAll(() => db.end())

const now = new Date('2026-09-01T08:00:00Z')
const nextYear = new Date('2027-09-01T08:00:00Z')
const fileOf = (school: SyntheticSchool, version: EdexmlVersion = '2.1') =>
  Buffer.from(edexmlOf(school, version))

async function orderOf(bytes: Uint8Array, decisions: SchoolOrder['decisions'] = {}, at = now) {
  const reading = await readSchoolFile(marieke, bytes, at)
  if (!reading.ok) throw new Error(reading.findings.map((f) => `${f.code} ${f.line}`).join())
  return { school: reading.value, fileHash: 'hash', decisions }
}
const one = async (text: string, values: unknown[] = []) => (await db.query(text, values)).rows[0]
const house = () => wholeHouse(db, ['import_run'])

test.each(['1.03', '2.0', '2.1'] as const)(
  'a school of 500 comes in whole from version %s, and a second time nothing changes',
  async (version) => {
    const school = syntheticSchool({ seed: 8, pupils: 500, traps })
    const order = await orderOf(fileOf(school, version))
    const { counts } = await importSchool(marieke, order, now)
    expect(counts['pupils.conflict']).toBeUndefined()
    expect(counts['pupils.new']).toBeGreaterThan(490)
    const after = await house()
    expect((await importSchool(marieke, order, now)).counts['changes']).toBe(0)
    expect(await house()).toEqual(after)
    expect(await one('select count(*)::int as n from import_run')).toEqual({ n: 2 })
    const { n } = await one(
      `select count(*)::int as n from child c where school_id = $1 and left_on is null and exists
         (select from group_child g where g.child_id = c.id)`,
      [regenboog],
    )
    expect(n).toBeGreaterThan(485)
  },
)

test('1,100 pupils come in within ten seconds, reading included', async () => {
  const bytes = fileOf(syntheticSchool({ seed: 3, pupils: 1100, traps }))
  const start = performance.now()
  const order = await orderOf(bytes)
  await importSchool(marieke, order, now)
  expect(performance.now() - start).toBeLessThan(10_000)
  expect((await importSchool(marieke, order, now)).counts['changes']).toBe(0)
}, 30_000)

test('a look at it writes nothing, and knows what the import will do', async () => {
  const before = await wholeHouse(db)
  const order = await orderOf(fileOf(syntheticSchool({ seed: 4, pupils: 80, traps })))
  const { diff } = await previewSchoolImport(marieke, order.school)
  expect(await wholeHouse(db)).toEqual(before)
  const { counts } = await importSchool(marieke, order, now)
  expect(diff.pupils.filter((row) => row.outcome === 'new')).toHaveLength(counts['pupils.new'] ?? 0)
})

test('nothing of what may never be kept stands in any table', async () => {
  const bytes = fileOf(syntheticSchool({ seed: 5, pupils: 60, traps }))
  await importSchool(marieke, await orderOf(bytes), now)
  const written = JSON.stringify(await wholeHouse(db))
  expect(written).toContain('Invaller')
  expect(Object.values(canaries).filter((canary) => written.includes(canary))).toEqual([])
})

test('when it breaks half-way nothing of it is there', async () => {
  const before = await wholeHouse(db)
  await db.query(
    `create function trip() returns trigger language plpgsql as $$ begin raise exception 'trip'; end $$`,
  )
  await db.query(
    'create trigger trip before insert on person_role for each statement execute function trip()',
  )
  const order = await orderOf(fileOf(syntheticSchool({ seed: 5, pupils: 60 })))
  await expect(importSchool(marieke, order, now)).rejects.toThrow('the database refused')
  await db.query('drop function trip() cascade')
  expect(await wholeHouse(db)).toEqual(before)
})

test('a file of another school or of a closed year is refused with its line', async () => {
  const codes = async (school: SyntheticSchool, at = now) => {
    const reading = await readSchoolFile(marieke, fileOf(school), at)
    return reading.ok
      ? []
      : reading.findings.filter((f) => f.severity === 'error').map((f) => [f.code, f.line])
  }
  const pupils = 30
  expect(await codes(syntheticSchool({ seed: 5, pupils, brin: '11AA' }))).toEqual([['wrong-school', 3]])
  expect(await codes(syntheticSchool({ seed: 5, pupils }), nextYear)).toEqual([['wrong-school-year', 3]])
  expect(await codes(syntheticSchool({ seed: 5, pupils, schoolYear: '2027-2028' }))).toEqual([])
})

test('teachers, parents and supervisors may not, and another school stays untouched', async () => {
  const order = await orderOf(fileOf(syntheticSchool({ seed: 5, pupils: 30 })))
  for (const actor of [anna, fatima, ilse])
    await expect(importSchool(actor, order, now)).rejects.toThrow('import')
  const of = async (school: string) =>
    one('select count(*)::int as n from child where school_id = $1', [school])
  const before = await of(regenboog)
  await importSchool(vera, order, now)
  expect(await of(regenboog)).toEqual(before)
  expect((await readSchoolFile(vera, fileOf(syntheticSchool({ seed: 5, pupils: 30 })), now)).ok).toBe(false)
})

test('a new school year leaves last year as it was; who is not in the file stays', async () => {
  const school = syntheticSchool({ seed: 6, pupils: 60 })
  await importSchool(marieke, await orderOf(fileOf(school)), now)
  const placesOf = (year: string) =>
    db.query(
      `select c.child_id, c.group_id from group_child c join school_group g on g.id = c.group_id
       join school_year y on y.id = g.year_id where y.name = $1 order by 1, 2`,
      [year],
    )
  const last = (await placesOf('2026-2027')).rows
  const next = { ...structuredClone({ ...school, families: [] }), families: [], schoolYear: '2027-2028' }
  next.referenceDate = '2027-08-17'
  const [gone, left] = next.pupils
  next.pupils = next.pupils.filter((pupil) => pupil !== gone)
  if (left) left.leftOn = '2027-07-20'
  const { counts } = await importSchool(olga, await orderOf(fileOf(next), {}, nextYear), nextYear)
  expect(counts).toMatchObject({ 'pupils.moved-group': 58, 'pupils.left': 1 })
  expect((await placesOf('2026-2027')).rows).toEqual(last)
  expect((await placesOf('2027-2028')).rows).toHaveLength(58)
  const leftOn = await one(`select left_on::text from child where key = $1 and school_id = $2`, [
    left?.key,
    regenboog,
  ])
  expect(leftOn).toEqual({ left_on: '2027-07-20' })
  expect(await one('select left_on from child where key = $1', [gone?.key])).toEqual({ left_on: null })
})

test('a split combination group is one group, or two when chosen, and stays so', async () => {
  const bytes = fileOf(syntheticSchool({ seed: 8, pupils: 120, classrooms: 5, traps: ['split-group'] }))
  const name = (await orderOf(bytes)).school.groups[0]?.name ?? ''
  const named = async () => one('select count(*)::int as n from school_group where name = $1', [name])
  await importSchool(marieke, await orderOf(bytes), now)
  expect(await named()).toEqual({ n: 1 })
  expect(await one('select cardinality(other_keys) as n from school_group where name = $1', [name])).toEqual({
    n: 1,
  })
  await setStage(db)
  const apart = { groups: { apart: new Set([name.toLowerCase().replace('/', ' ')]) } }
  await importSchool(marieke, await orderOf(bytes, apart), now)
  expect(await named()).toEqual({ n: 2 })
  expect((await importSchool(marieke, await orderOf(bytes), now)).counts['changes']).toBe(0)
})

test('a waiting list comes in only when ticked, and then stays', async () => {
  const bytes = fileOf(syntheticSchool({ seed: 8, pupils: 60, traps: ['waiting-list'] }))
  expect((await importSchool(marieke, await orderOf(bytes), now)).counts['pupils.skipped']).toBe(1)
  const ticked = { groups: { included: new Set(['aangemeld 1']) } }
  expect((await importSchool(marieke, await orderOf(bytes, ticked), now)).counts['pupils.new']).toBe(1)
  expect((await importSchool(marieke, await orderOf(bytes), now)).counts['changes']).toBe(0)
})

test('a number given to another child asks a person, who may say it is somebody new', async () => {
  const school = syntheticSchool({ seed: 8, pupils: 40 })
  await importSchool(marieke, await orderOf(fileOf(school)), now)
  const [first] = school.pupils
  if (first) Object.assign(first, { givenName: 'Heel', familyName: 'Anders', birthDate: '2019-12-12' })
  const order = await orderOf(fileOf(school))
  expect((await importSchool(marieke, order, now)).counts['pupils.conflict']).toBe(1)
  const line = order.school.pupils[0]?.line ?? 0
  const decided = { ...order, decisions: { pupils: new Map([[line, 'new']]) } }
  expect((await importSchool(marieke, decided, now)).counts['pupils.new']).toBe(1)
  expect((await importSchool(marieke, order, now)).counts['changes']).toBe(0)
})

test('a role that the administration notes gives nothing before somebody confirms it', async () => {
  await importSchool(marieke, await orderOf(fileOf(syntheticSchool({ seed: 8, pupils: 60 }))), now)
  const { rows } = await db.query(
    `select distinct r.role from person_role r join person p on p.id = r.person_id
     where p.staff_key is not null and r.confirmed_at is null and p.account_id is null order by 1`,
  )
  expect(rows.map((row) => row.role)).toEqual(['ib', 'leader', 'office', 'teacher'])
  const { id } = await one(
    `select p.id from person p join person_role r on r.person_id = p.id
     where r.role = 'leader' and p.staff_key is not null`,
  )
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: true }
  expect((await readActor(regenboog, id, door, now))?.roles.size).toBe(0)
})

test('two imports of one file at the same moment add nobody twice', async () => {
  const order = await orderOf(fileOf(syntheticSchool({ seed: 8, pupils: 60 })))
  await Promise.all([importSchool(marieke, order, now), importSchool(olga, order, now)])
  const doubles = 'select key from child group by school_id, key having count(*) > 1'
  expect((await db.query(doubles)).rows).toEqual([])
  const staff = `select staff_key, email from person where staff_key is not null group by 1, 2 having count(*) > 1`
  expect((await db.query(staff)).rows).toEqual([])
})
