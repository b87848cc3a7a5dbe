import { afterAll, beforeEach, expect, test } from 'vitest'
import { readActor } from '@/lib/foundation/facts'
import { NotFound } from '@/lib/foundation/result'
import { openSession } from '@/lib/foundation/session'
import { accountOf, isAnySchool } from '@/lib/people/sign-in/queries'
import { addPerson, addRole, openAccount } from '@/lib/people/staff/commands'
import { removeRole, withdrawRole } from '@/lib/people/staff/roles/commands'
import { readTeam } from '@/lib/people/staff/roles/queries'
import { createSchool } from '@/lib/schools/commands'
import { anna, klimop, marieke, olga, vera } from '@/tests/cast'
import { clearStage, setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeEach(() => setStage(db))
afterAll(() => db.end())

const now = new Date('2026-09-01T08:00:00Z')
const els = { givenName: 'Els', prefix: 'de', familyName: 'Wit', email: 'els@school.example' }

test('a second school with the same BRIN number is refused, and nobody waits for it', async () => {
  await createSchool({ name: 'De Eerste', brin: '98YY' }, now)
  await expect(createSchool({ name: 'De Tweede', brin: '98YY' }, now)).rejects.toThrow('BRIN')
})

test('a new school has its code, its year and a leader who can sign in', async () => {
  const schoolId = await createSchool({ name: 'De Nieuwe' }, now)
  const personId = await addPerson(schoolId, els, ['leader'], now)
  const { rows } = await db.query(
    `select s.code, y.name, p.account_id, r.role, r.confirmed_at is not null as confirmed from school s
     join school_year y on y.school_id = s.id join person p on p.school_id = s.id
     join person_role r on r.person_id = p.id where s.id = $1 and p.id = $2`,
    [schoolId, personId],
  )
  expect(rows).toEqual([
    {
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/),
      name: '2026-2027',
      account_id: await accountOf('email', els.email),
      role: 'leader',
      confirmed: true,
    },
  ])
})

test('somebody known at another school keeps one account', async () => {
  const email = 'marieke@school.example'
  const personId = await addPerson(klimop, { ...els, email }, [], now)
  await addRole(klimop, personId, 'teacher', now)
  const { rows } = await db.query('select account_id from person where id = $1', [personId])
  expect(rows).toEqual([{ account_id: marieke.accountId }])
})

test('a changed address becomes a way in of the same account', async () => {
  await db.query(`update person set email = 'nieuw@school.example' where id = $1`, [marieke.personId])
  expect(await openAccount(marieke.schoolId, marieke.personId)).toBe(marieke.accountId)
  expect(await accountOf('email', 'nieuw@school.example')).toBe(marieke.accountId)
})

test('an account opened twenty times at once is one account', async () => {
  await db.query('update person set account_id = null, email = $1 where id = $2', [
    'samen@school.example',
    marieke.personId,
  ])
  await Promise.all(Array.from({ length: 20 }, () => openAccount(marieke.schoolId, marieke.personId)))
  const { rows } = await db.query('select count(*)::int as n from identity where subject = $1', [
    'samen@school.example',
  ])
  expect(rows).toEqual([{ n: 1 }])
})

test('the house knows whether any school lives in it', async () => {
  expect(await isAnySchool()).toBe(true)
  await clearStage(db)
  expect(await isAnySchool()).toBe(false)
})

test('after a change of address the old one opens nothing, unless another person of the account has it', async () => {
  await addPerson(klimop, { ...els, email: 'marieke@school.example' }, [], now)
  await db.query(`update person set email = 'nieuw@school.example' where id = $1`, [marieke.personId])
  await openAccount(marieke.schoolId, marieke.personId)
  expect(await accountOf('email', 'marieke@school.example')).toBe(marieke.accountId)
  await db.query(`update person set email = 'els@school.example' where school_id = $1 and account_id = $2`, [
    klimop,
    marieke.accountId,
  ])
  await openAccount(marieke.schoolId, marieke.personId)
  expect(await accountOf('email', 'marieke@school.example')).toBeNull()
  expect(await accountOf('email', 'nieuw@school.example')).toBe(marieke.accountId)
})

test('a role that is taken away ends at once, with the sessions here and the groups it opened', async () => {
  const here = await openSession(anna.accountId ?? '', 'phone', true, 'link', anna.personId)
  const unsaid = await openSession(anna.accountId ?? '', 'board', true)
  await addPerson(klimop, { ...els, email: 'anna@school.example' }, ['teacher'], now)
  const { rows } = await db.query('select id from person where school_id = $1 and account_id = $2', [
    klimop,
    anna.accountId,
  ])
  const there = await openSession(anna.accountId ?? '', 'laptop', true, 'link', rows[0].id)
  await withdrawRole(marieke, { personId: anna.personId, role: 'teacher' }, now)
  const left = await db.query('select id from session where account_id = $1', [anna.accountId])
  expect(left.rows).toEqual([{ id: there.sessionId }])
  expect([here.sessionId, unsaid.sessionId]).not.toContain(there.sessionId)
  const after = await readActor(anna.schoolId, anna.personId, anna, now)
  expect([after?.roles.size, after?.teaches.size]).toEqual([0, 0])
  const { rows: trail } = await db.query(
    `select person_id, subject from activity where verb = 'withdrew-role'`,
  )
  expect(trail).toEqual([
    { person_id: marieke.personId, subject: { personId: anna.personId, role: 'teacher' } },
  ])
})

test('the console takes away an address that nobody has any more together with the role', async () => {
  await db.query(`update person set email = 'nieuw@school.example' where id = $1`, [anna.personId])
  await removeRole(anna.schoolId, anna.personId, 'teacher')
  expect(await accountOf('email', 'anna@school.example')).toBeNull()
  await expect(removeRole(anna.schoolId, anna.personId, 'teacher')).rejects.toThrow(NotFound)
})

test('who leads elsewhere, teaches, or is the office takes no leader away, and nobody their own role', async () => {
  const leader = { personId: marieke.personId, role: 'leader' }
  for (const actor of [marieke, olga, anna, vera])
    await expect(withdrawRole(actor, leader, now)).rejects.toThrow(NotFound)
  const team = await readTeam(olga)
  const may = (id: string) => team.find((one) => one.personId === id)?.roles
  expect(may(marieke.personId)).toEqual([{ role: 'leader', mayWithdraw: false }])
  expect(may(anna.personId)).toEqual([{ role: 'teacher', mayWithdraw: true }])
  expect(may(olga.personId)).toEqual([{ role: 'office', mayWithdraw: false }])
})
