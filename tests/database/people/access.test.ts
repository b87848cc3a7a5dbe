import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asActor } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { openBreakGlass } from '@/lib/people/access/commands'
import { readAccessLog, readChildCard } from '@/lib/people/access/queries'
import { endCare, recordCare } from '@/lib/people/care/commands'
import {
  anna,
  bram,
  fatima,
  ilse,
  joris,
  karim,
  lotte,
  marieke,
  noor,
  olga,
  puck,
  sami,
  tess,
  tom,
  vera,
} from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-08T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const rows = async () => (await db.query('select * from child_access order by at')).rows

beforeAll(() => setStage(db))
beforeEach(() => db.query('truncate child_access, break_glass, care_relation, activity'))
afterAll(() => db.end())

test('the teacher of the group reads the card, and the same moment it is written down', async () => {
  const card = await readChildCard(anna, sami, now)
  if (card === 'ask') throw new Error('asked')
  expect(card.name).toBe('Sami Yilmaz')
  expect(card.groups).toEqual(['Groep 5'])
  expect(card.guardians.map(({ name, authority }) => [name, authority])).toEqual([
    ['Karim Haddad', 'no'],
    ['Fatima Yilmaz', 'yes'],
  ])
  expect(await rows()).toMatchObject([
    { child_id: sami, person_id: anna.personId, part: 'card', basis: 'teaches', reason: null },
  ])
})

test('for who has no reason the child is not there, exactly as a child that does not exist', async () => {
  for (const actor of [bram, tom, fatima, karim, joris, puck])
    await expect(readChildCard(actor, sami, now)).rejects.toThrow(NotFound)
  for (const actor of [anna, marieke, ilse])
    for (const child of [tess, '00000000-0000-4000-8000-000000009999', 'x'])
      await expect(readChildCard(actor, child, now)).rejects.toThrow(NotFound)
  await expect(readChildCard(anna, lotte, now)).rejects.toThrow(NotFound)
  await expect(readChildCard(vera, sami, now)).rejects.toThrow(NotFound)
  expect(await rows()).toEqual([])
})

test('a teacher whose year is over does not see the child any more', async () => {
  await expect(readChildCard(anna, sami, new Date('2027-09-08T10:00:00Z'))).rejects.toThrow(NotFound)
})

test('a read that is undone leaves no line, and a line that cannot be written gives no card', async () => {
  const undone = asActor(anna, async () => {
    await readChildCard(anna, sami, now)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await rows()).toEqual([])

  await db.query('revoke insert on child_access from template_school_app')
  try {
    await expect(readChildCard(anna, sami, now)).rejects.toThrow()
  } finally {
    await db.query('grant insert on child_access to template_school_app')
  }
  expect(await rows()).toEqual([])
})

test('leader, office and a supervisor without care relation are asked why first', async () => {
  for (const actor of [marieke, olga, ilse]) expect(await readChildCard(actor, sami, now)).toBe('ask')
  expect(await rows()).toEqual([])
})

test('a reason opens one child for one person during 24 hours, and parents read it', async () => {
  const reason = 'Moeder belde over het gesprek'
  expect(await openBreakGlass(marieke, { childId: sami, reason }, now)).toMatchObject({ ok: true })
  expect(await readChildCard(marieke, sami, later(23.9))).toMatchObject({ name: 'Sami Yilmaz' })
  expect(await readChildCard(marieke, noor, now)).toBe('ask')
  expect(await readChildCard(olga, sami, now)).toBe('ask')
  expect(await readChildCard(marieke, sami, later(24))).toBe('ask')
  expect(await rows()).toMatchObject([{ basis: 'break-glass', reason }])
  const log = await readAccessLog(fatima, sami)
  expect(log.days).toMatchObject([{ name: 'Marieke Jansen', basis: 'break-glass', reason }])
  const { rows: done } = await db.query('select verb from activity')
  expect(done).toEqual([{ verb: 'opened-child-with-reason' }])
})

test('a short reason is refused by the database too, and who may not is not told that the child exists', async () => {
  await expect(openBreakGlass(marieke, { childId: sami, reason: '  zomaar  ' }, now)).rejects.toThrow()
  for (const actor of [anna, bram, fatima, vera, puck])
    await expect(
      openBreakGlass(actor, { childId: sami, reason: 'een lange reden hier' }, now),
    ).rejects.toThrow(NotFound)
  const { rows: glass } = await db.query('select 1 from break_glass')
  expect(glass).toEqual([])
})

test('a care relation opens the child on the days it lasts', async () => {
  const input = {
    childId: sami,
    personId: ilse.personId,
    fromOn: '2026-09-08',
    untilOn: '2026-09-10',
    reason: 'Ilse helpt met lezen dit najaar',
  } as const
  const recorded = await recordCare(olga, input, now)
  if (!recorded.ok) throw new Error(recorded.refusal)
  expect(await readChildCard(ilse, sami, later(-24))).toBe('ask')
  expect(await readChildCard(ilse, sami, now)).toMatchObject({ name: 'Sami Yilmaz' })
  expect(await readChildCard(ilse, noor, now)).toBe('ask')
  expect(await readChildCard(ilse, sami, later(48))).toMatchObject({ name: 'Sami Yilmaz' })
  expect(await readChildCard(ilse, sami, later(72))).toBe('ask')
  expect((await readAccessLog(fatima, sami)).care).toEqual([
    { name: 'Ilse Mulder', fromOn: '2026-09-08', untilOn: '2026-09-10', reason: input.reason },
  ])
  await endCare(marieke, { careId: recorded.value.id }, now)
  expect(await readChildCard(ilse, sami, now)).toBe('ask')
  await expect(endCare(marieke, { careId: recorded.value.id }, now)).rejects.toThrow(NotFound)
})

test('care is for supervisors: a teacher cannot be given it, nor give it, nor another school', async () => {
  const input = {
    childId: sami,
    personId: anna.personId,
    fromOn: '2026-09-08',
    untilOn: null,
    reason: 'een zin voor de ouders',
  } as const
  expect(await recordCare(olga, input, now)).toEqual({ ok: false, refusal: 'no-supervisor' })
  await expect(recordCare(anna, { ...input, personId: ilse.personId }, now)).rejects.toThrow(NotFound)
  await expect(recordCare(vera, { ...input, personId: ilse.personId }, now)).rejects.toThrow(NotFound)
  await expect(recordCare(olga, { ...input, childId: tess, personId: ilse.personId }, now)).rejects.toThrow(
    NotFound,
  )
})

test('only a guardian who decides for the child reads the log', async () => {
  await readChildCard(anna, sami, now)
  expect((await readAccessLog(fatima, sami)).days).toHaveLength(1)
  for (const actor of [karim, joris, anna, marieke, vera])
    await expect(readAccessLog(actor, sami)).rejects.toThrow(NotFound)
  await expect(readAccessLog(fatima, noor)).rejects.toThrow(NotFound)
})
