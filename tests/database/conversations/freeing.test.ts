import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { takeOverAtTables } from '@/lib/conversations/freeing/commands'
import { readMomentsOfLeaving } from '@/lib/conversations/freeing/queries'
import { importExport } from '@/lib/operations/admin/import-files'
import { handIn } from '@/lib/people/exchange/drafts/commands'
import { readDraftPreview } from '@/lib/people/exchange/drafts/queries'
import { anna, fatima, joris, noor, olga, regenboog, sami } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { edexmlOf } from '@/tests/synthetic/edexml'
import { syntheticSchool } from '@/tests/synthetic-school'
import { now, setRound } from './round'

const db = superuser()
beforeEach(async () => {
  await setStage(db)
  await db.query(`update child set key = 'cast-' || key`)
})
afterAll(() => db.end())

/** Noor and Sami have a moment, and the file says that Noor left. */
async function leaverFile() {
  const round = await setRound(db)
  for (const [n, [who, childId]] of (
    [
      [joris, noor],
      [fatima, sami],
    ] as const
  ).entries())
    await bookConversation(
      who,
      {
        roundId: round.roundId,
        slotId: round.groep5[n]?.id ?? '',
        childId,
        idempotencyKey: randomUUID(),
        onBehalfOf: null,
      },
      now,
    )
  await db.query('delete from notice')
  const school = syntheticSchool({ seed: 8, pupils: 60 })
  const [gone] = school.pupils
  if (!gone) throw new Error('no pupils')
  const isNoor = { givenName: 'Noor', prefix: '', familyName: 'Visser', birthDate: '2018-07-01' }
  Object.assign(gone, isNoor, { leftOn: '2026-07-10' })
  await db.query('update child set key = $1 where id = $2', [gone.key, noor])
  return Buffer.from(edexmlOf(school))
}

test('a child that leaves with an import had a moment: it is shown before, falls free, and the teacher hears', async () => {
  const bytes = await leaverFile()
  const id = await handIn(olga, 'school', { fileName: 'leerlingen.xml', bytes }, now)
  const preview = await readDraftPreview(olga, id, now)
  if (preview?.kind !== 'school') throw new Error('no preview')
  expect(preview.summary.leaving).toEqual([{ id: noor, name: 'Noor Visser' }])
  const place = { locale: 'nl', timeZone: 'Europe/Amsterdam' }
  expect(await readMomentsOfLeaving(olga, preview.summary.leaving, now, place)).toEqual([
    { name: 'Noor Visser', moment: 'dinsdag 1 september, 08.30' },
  ])
  expect((await takeOverAtTables(olga, id, {}, now)).ok).toBe(true)
  const { rows } = await db.query('select child_id from conversation_child')
  expect(rows).toEqual([{ child_id: sami }])
  expect((await db.query('select 1 from agenda_entry where subject_id = $1', [noor])).rows).toEqual([])
  const told = await db.query("select recipient_id, kind, data->>'change' as change from notice")
  expect(told.rows).toEqual([
    { recipient_id: anna.personId, kind: 'conversation-changed', change: 'child-left' },
  ])
})

test('the operator who imports frees the moment of a child that left too', async () => {
  await importExport(regenboog, await leaverFile(), now)
  expect((await db.query('select child_id from conversation_child')).rows).toEqual([{ child_id: sami }])
  const { rows } = await db.query("select person_id from activity where verb = 'conversation-freed'")
  expect(rows).toEqual([{ person_id: null }])
})
