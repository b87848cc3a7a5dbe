import { afterAll, beforeEach, expect, test } from 'vitest'
import { speaksFor } from '@/lib/foundation/actor'
import { readActor } from '@/lib/foundation/facts'
import { NotFound } from '@/lib/foundation/result'
import { readAllChildren, readChildList, readGroups } from '@/lib/people/children/queries'
import { decideAuthority, joinHousehold, setApart } from '@/lib/people/guardianship/commands'
import { readFamilies, readUnknownAuthorities } from '@/lib/people/guardianship/queries'
import {
  anna,
  bram,
  fatima,
  groep3,
  groep5,
  ilse,
  joris,
  karim,
  marieke,
  noor,
  olga,
  otherGroup,
  regenboog,
  sami,
  tess,
  vera,
} from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-08T10:00:00Z')
const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
const speaks = async (personId: string, child: string) => {
  const actor = await readActor(regenboog, personId, door, now)
  return actor !== null && speaksFor(actor, child)
}
beforeEach(() => setStage(db))
afterAll(() => db.end())

test('a guardian of unknown authority speaks for the child only once the office says yes', async () => {
  await db.query(
    `update guardianship set authority = 'unknown', information_right = 'full' where guardian_id = $1`,
    [karim.personId],
  )
  expect(await readUnknownAuthorities(olga, now)).toMatchObject([
    { guardianName: 'Karim Haddad', childName: 'Sami Yilmaz', groupName: 'Groep 5' },
  ])
  expect(await speaks(karim.personId, sami)).toBe(false)
  const decision = { guardianId: karim.personId, childId: sami }
  await decideAuthority(olga, { ...decision, authority: 'yes' }, now)
  expect(await speaks(karim.personId, sami)).toBe(true)
  expect(await readUnknownAuthorities(olga, now)).toEqual([])
  await decideAuthority(marieke, { ...decision, authority: 'no' }, now)
  expect(await speaks(karim.personId, sami)).toBe(false)
  const { rows } = await db.query('select verb, person_id from activity order by at')
  expect(rows.map((row) => row.person_id).sort()).toEqual([marieke.personId, olga.personId])
})

test('who decides about guardians: leader and office of this school, nobody else', async () => {
  const input = { guardianId: karim.personId, childId: sami, authority: 'yes' } as const
  for (const actor of [anna, fatima, karim, ilse, vera])
    await expect(decideAuthority(actor, input, now)).rejects.toThrow(NotFound)
  for (const actor of [anna, fatima, karim, ilse]) {
    await expect(readUnknownAuthorities(actor, now)).rejects.toThrow(NotFound)
    await expect(readFamilies(actor, '')).rejects.toThrow(NotFound)
    await expect(setApart(actor, { childId: sami, apart: 'yes' }, now)).rejects.toThrow(NotFound)
  }
  await expect(setApart(marieke, { childId: tess, apart: 'yes' }, now)).rejects.toThrow(NotFound)
  await expect(
    joinHousehold(
      marieke,
      { childId: sami, guardianId: fatima.personId, withGuardianId: joris.personId },
      now,
    ),
  ).rejects.toThrow(NotFound)
  expect(await speaks(karim.personId, sami)).toBe(false)
})

test('two guardians live together, and apart again when the child is set apart', async () => {
  const pair = { childId: sami, guardianId: fatima.personId, withGuardianId: karim.personId }
  const households = async () =>
    (await readFamilies(olga, 'sámi'))[0]?.guardians.map((guardian) => guardian.householdId)
  expect(new Set(await households()).size).toBe(2)
  await joinHousehold(olga, pair, now)
  expect(new Set(await households()).size).toBe(1)
  await setApart(olga, { childId: sami, apart: 'yes' }, now)
  expect(new Set(await households()).size).toBe(2)
  expect((await readFamilies(olga, ''))[0]).toMatchObject({ childName: 'Sami Yilmaz', isApart: true })
})

test('lists: a teacher sees the own class, leader and office every class, others none', async () => {
  expect((await readGroups(anna, now)).map((group) => group.name)).toEqual(['Groep 5'])
  expect(await readGroups(olga, now)).toMatchObject([
    { name: 'Groep 3', children: 1, teachers: [{ name: 'Bram Bakker' }] },
    { name: 'Groep 5', children: 2, teachers: [{ name: 'Anna Smit' }] },
  ])
  for (const actor of [fatima, ilse]) expect(await readGroups(actor, now)).toEqual([])
  for (const actor of [bram, fatima, vera])
    await expect(readChildList(actor, groep5, now)).rejects.toThrow(NotFound)
  await expect(readChildList(marieke, otherGroup, now)).rejects.toThrow(NotFound)
  await expect(readChildList(marieke, 'x', now)).rejects.toThrow(NotFound)
  await expect(readAllChildren(anna, now)).rejects.toThrow(NotFound)
  const { rows } = await db.query('select 1 from child_access')
  expect(rows).toEqual([])
})

test('a list says what changes planning: brother or sister, interpreter, two homes, no mail that arrives', async () => {
  await db.query(`update person set interpreter = 'ar' where id = $1`, [fatima.personId])
  await db.query(`update person set bounced_at = now() where id = $1`, [joris.personId])
  await db.query('update child set is_apart = true where id = $1', [sami])
  expect(await readChildList(anna, groep5, now)).toMatchObject({
    groupName: 'Groep 5',
    children: [
      { id: noor, siblingGroups: [], interpreters: [], lack: 'no-mail', isApart: false },
      { id: sami, siblingGroups: ['Groep 3'], interpreters: ['ar'], lack: null, isApart: true },
    ],
  })
  await db.query(`update guardianship set authority = 'unknown' where guardian_id = $1`, [fatima.personId])
  const lists = await readAllChildren(olga, now)
  expect(lists.find((list) => list.groupId === groep3)?.children[0]).toMatchObject({
    lack: 'no-guardian',
    siblingGroups: [],
    phones: [],
  })
})
