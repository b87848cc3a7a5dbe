import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NotFound } from '@/lib/foundation/result'
import { openBreakGlass } from '@/lib/people/access/commands'
import { readChildCard } from '@/lib/people/access/queries'
import { endCare, recordCare } from '@/lib/people/care/commands'
import { findChildren, readCareOfChild, readChildrenInCare } from '@/lib/people/care/queries'
import { anna, fatima, ilse, marieke, noor, olga, puck, sami, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-08T10:00:00Z')
const nextWeek = new Date('2026-09-15T10:00:00Z')
const care = {
  childId: sami,
  personId: ilse.personId,
  fromOn: '2026-09-08',
  untilOn: '2026-09-10',
  reason: 'Ilse helpt met lezen dit najaar',
} as const

beforeAll(() => setStage(db))
beforeEach(() => db.query('truncate child_access, break_glass, care_relation, activity'))
afterAll(() => db.end())

const opened = async () => {
  await openBreakGlass(marieke, { childId: sami, reason: 'Moeder belde over het gesprek' }, now)
  const card = await readChildCard(marieke, sami, now)
  if (card === 'ask') throw new Error('asked')
  return card.open
}

test('a supervisor finds the children cared for today, and nobody else has such a list', async () => {
  expect(await readChildrenInCare(ilse, now)).toEqual([])
  await recordCare(olga, care, now)
  expect(await readChildrenInCare(ilse, now)).toEqual([
    { id: sami, name: 'Sami Yilmaz', groupName: 'Groep 5' },
  ])
  expect(await readChildrenInCare(ilse, nextWeek)).toEqual([])
  for (const actor of [anna, marieke, olga, fatima, puck, vera])
    await expect(readChildrenInCare(actor, now)).rejects.toThrow(NotFound)
})

test('another child is found by two letters of its name: name and class, at the own school only', async () => {
  expect(await findChildren(ilse, 'n', now)).toEqual([])
  expect(await findChildren(ilse, 'NÓO', now)).toEqual([
    { id: noor, name: 'Noor Visser', groupName: 'Groep 5' },
  ])
  expect(await findChildren(ilse, 'tess', now)).toEqual([])
  for (const actor of [anna, fatima, puck])
    await expect(findChildren(actor, 'noor', now)).rejects.toThrow(NotFound)
})

test('on an opened child stands who cares for it, until that has ended', async () => {
  const recorded = await recordCare(olga, care, now)
  if (!recorded.ok) throw new Error(recorded.refusal)
  const open = await opened()
  const line = { id: recorded.value.id, name: 'Ilse Mulder', reason: care.reason }
  expect(await readCareOfChild(marieke, open, now)).toEqual({
    lines: [{ ...line, fromOn: '2026-09-08', untilOn: '2026-09-10' }],
    supervisors: [{ id: ilse.personId, name: 'Ilse Mulder' }],
  })
  expect((await readCareOfChild(marieke, open, nextWeek)).lines).toEqual([])
  await endCare(marieke, { careId: recorded.value.id }, now)
  expect((await readCareOfChild(marieke, open, now)).lines).toEqual([])
})

test('who may not record care reads who cares, and is offered nobody to choose', async () => {
  await recordCare(olga, care, now)
  const seen = await readCareOfChild(anna, await opened(), now)
  expect(seen.lines).toHaveLength(1)
  expect(seen.supervisors).toBeNull()
})
