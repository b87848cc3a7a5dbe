import { addMinutes } from 'date-fns'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { eraseDraft, handIn, handInTooLarge, takeOver } from '@/lib/people/exchange/drafts/commands'
import { decisionsIn } from '@/lib/people/exchange/drafts/input'
import { openDraft, readDraftPreview } from '@/lib/people/exchange/drafts/queries'
import { readImportRuns } from '@/lib/people/exchange/runs/queries'
import { accountOf } from '@/lib/people/sign-in/queries'
import { confirmRoles } from '@/lib/people/staff/proposals/commands'
import { readProposals } from '@/lib/people/staff/proposals/queries'
import { anna, marieke, olga, regenboog, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { canaries, edexmlOf } from '@/tests/synthetic/edexml'
import { traps } from '@/tests/synthetic/traps'
import { syntheticSchool } from '@/tests/synthetic-school'
import { wholeHouse } from './house'

const db = superuser()
beforeEach(async () => {
  await setStage(db)
  await db.query(`update child set key = 'cast-' || key`)
})
afterAll(() => db.end())

const now = new Date('2026-09-01T08:00:00Z')
const bytes = Buffer.from(edexmlOf(syntheticSchool({ seed: 8, pupils: 60, traps })))
const school = { fileName: 'leerlingen.xml', bytes }
const answers = (pairs: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(pairs)) form.set(name, value)
  return decisionsIn(form)
}

test('what waits for a yes is sealed, and holds nothing that may never be kept', async () => {
  const id = await handIn(olga, 'school', school, now)
  const { rows } = await db.query('select sealed from import_draft where id = $1', [id])
  expect(Buffer.from(rows[0].sealed).toString('latin1')).not.toContain('Invaller')
  const opened = JSON.stringify(openDraft(rows[0].sealed))
  expect(opened).toContain('Invaller')
  expect(Object.values(canaries).filter((canary) => opened.includes(canary))).toEqual([])
})

test('a look and a yes give the same numbers; of two presses one does it', async () => {
  const id = await handIn(olga, 'school', school, now)
  const preview = await readDraftPreview(olga, id, now)
  if (preview?.kind !== 'school') throw new Error('no preview')
  expect(preview.summary.questions.map((q) => q.kind)).toEqual(['split', 'left-out'])
  const pressed = await Promise.all([1, 2].map(() => takeOver(olga, id, answers(), now)))
  expect(pressed.filter((run) => run.ok)).toHaveLength(1)
  const [run] = await readImportRuns(olga)
  expect(run?.counts['pupils.new']).toBe(preview.summary.counts.new)
  expect(await readDraftPreview(olga, id, now)).toBeNull()
  expect((await db.query('select 1 from import_draft')).rows).toEqual([])
})

test('answers under the preview are followed', async () => {
  const id = await handIn(olga, 'school', school, now)
  const chosen = answers({ 'meenemen:aangemeld 1': 'ja', 'kind:x': 'new', 'kind:12': 'anything' })
  expect((await takeOver(olga, id, chosen, now)).ok).toBe(true)
  expect((await db.query(`select 1 from school_group where name = 'Aangemeld 1'`)).rows).toHaveLength(1)
})

test('nobody else finds it, it ends after an hour, and the worker erases it', async () => {
  const id = await handIn(olga, 'school', school, now)
  for (const [actor, at] of [
    [marieke, now],
    [vera, now],
    [olga, addMinutes(now, 60)],
  ] as const) {
    expect(await readDraftPreview(actor, id, at)).toBeNull()
    expect(await takeOver(actor, id, answers(), at)).toEqual({ ok: false, refusal: 'gone' })
  }
  await expect(handIn(anna, 'school', school, now)).rejects.toThrow('import')
  await eraseDraft(regenboog, id)
  expect((await db.query('select 1 from import_draft')).rows).toEqual([])
})

test('a file that cannot be used waits as its reasons only, and gives nothing to take over', async () => {
  const before = await wholeHouse(db, ['import_draft'])
  const broken = await handIn(olga, 'school', { fileName: 'x.xml', bytes: bytes.subarray(0, 4000) }, now)
  const preview = await readDraftPreview(olga, broken, now)
  expect(preview).toMatchObject({ kind: 'refused', findings: [{ code: 'xml-broken' }] })
  expect(await takeOver(olga, broken, answers(), now)).toEqual({ ok: false, refusal: 'gone' })
  const large = await handInTooLarge(olga, 'parents', 8, now)
  expect((await readDraftPreview(olga, large, now))?.findings[0]).toMatchObject({ code: 'file-too-large' })
  expect(await wholeHouse(db, ['import_draft'])).toEqual(before)
})

test('a confirmed role opens the way in; the office makes no leader', async () => {
  await takeOver(olga, await handIn(olga, 'school', school, now), answers(), now)
  const waiting = await readProposals(olga, now)
  const of = (role: string) => {
    const found = waiting.find((p) => p.email && p.roles.some((r) => r.role === role))
    if (!found) throw new Error(`nobody is proposed as ${role}`)
    return { ...found, pick: { personId: found.personId, role } }
  }
  const [teacher, leader] = [of('teacher'), of('leader')]
  expect(await accountOf('email', teacher.email ?? '')).toBeNull()
  await expect(confirmRoles(olga, [teacher.pick, leader.pick], now)).rejects.toThrow('person')
  expect(await confirmRoles(olga, [teacher.pick], now)).toBe(1)
  expect(await accountOf('email', teacher.email ?? '')).not.toBeNull()
  expect(await confirmRoles(marieke, [leader.pick], now)).toBe(1)
  for (const actor of [anna, vera])
    await expect(confirmRoles(actor, [of('ib').pick], now)).rejects.toThrow('person')
})

test('an address that a list changes opens no other way into an account that exists', async () => {
  await db.query(`insert into person_role values ($1, $2, 'ib', null)`, [regenboog, marieke.personId])
  await db.query(`update person set email = 'ander@school.example' where id = $1`, [marieke.personId])
  await confirmRoles(olga, [{ personId: marieke.personId, role: 'ib' }], now)
  expect(await accountOf('email', 'ander@school.example')).toBeNull()
})
