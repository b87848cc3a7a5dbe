import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Send } from '@/lib/foundation/mail'
import { NotFound } from '@/lib/foundation/result'
import { deliverNotice } from '@/lib/operations/delivery/deliver'
import { notify } from '@/lib/post/commands'
import { recordBounce, retryNotice, sendTestMail } from '@/lib/post/outbox/commands'
import { readCallList, readNotice, readOutbox } from '@/lib/post/outbox/queries'
import { anna, fatima, joris, marieke, olga, regenboog, sami, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-07T10:00:00Z')
const data = {
  conversationId: '00000000-0000-4000-8000-000000000777',
  startsAt: '2026-09-15T06:50:00.000Z',
  endsAt: '2026-09-15T07:10:00.000Z',
  childIds: [sami],
  role: 'guardian',
}
const kind = 'conversation-booked'
beforeEach(async () => {
  await setStage(db)
  await notify(
    fatima,
    { recipientId: fatima.personId, kind, urgency: 'answer', data, secret: 'RGNBGG-token' },
    now,
  )
})
afterAll(() => db.end())

const idOf = async () =>
  (await db.query('select id from notice order by created_at limit 1')).rows[0].id as string
const sending =
  (answer: Awaited<ReturnType<Send>>): Send =>
  async () =>
    answer
const deliver = async (answer: Awaited<ReturnType<Send>>) =>
  deliverNotice({ schoolId: regenboog, noticeId: await idOf() }, sending(answer), now)

test('leader and office see the post of their school; nobody else does, and no other school', async () => {
  for (const actor of [marieke, olga]) expect((await readOutbox(actor, now)).lines).toHaveLength(1)
  expect((await readOutbox(vera, now)).lines).toEqual([])
  for (const actor of [anna, fatima, joris]) expect(() => readOutbox(actor, now)).toThrow(NotFound)
  const id = await idOf()
  await expect(readNotice(vera, id, now)).rejects.toThrow(NotFound)
  await expect(retryNotice(vera, { noticeId: id }, now)).rejects.toThrow(NotFound)
  await expect(sendTestMail(anna, {}, now)).rejects.toThrow(NotFound)
})

test('who looks at a letter sees its words but not the link that is for the recipient', async () => {
  const notice = await readNotice(marieke, await idOf(), now)
  expect(notice).toMatchObject({ recipient: 'Fatima Yilmaz', standing: 'waiting', facts: { secret: null } })
  await db.query(`update notice set kind = 'sign-in-link'`)
  expect((await readNotice(marieke, await idOf(), now)).facts).toBe('sealed')
})

test('what came back can be sent again to a corrected address, with its link; what was sent or withdrawn cannot', async () => {
  await deliver({ kind: 'refused-recipient', code: '550' })
  expect((await readOutbox(marieke, now)).lines[0]).toMatchObject({ standing: 'bounced', why: 'bounced' })
  const noticeId = await idOf()
  expect(await retryNotice(marieke, { noticeId }, now)).toEqual({ ok: true, value: null })
  const texts: string[] = []
  const outcome = await deliverNotice(
    { schoolId: regenboog, noticeId },
    async (mail) => {
      texts.push(mail.text)
      return { kind: 'sent' }
    },
    now,
  )
  expect(outcome).toBe('sent')
  expect(texts[0]).toContain('/u/RGNBGG-token')
  expect(await retryNotice(marieke, { noticeId }, now)).toEqual({ ok: false, refusal: 'already-settled' })
  await db.query(`update notice set sent_at = null, dropped_why = 'withdrawn'`)
  expect(await retryNotice(marieke, { noticeId }, now)).toEqual({ ok: false, refusal: 'already-settled' })
})

test('who has no address, or one that came back, stands on the call list; the operator can put somebody on it', async () => {
  expect(await readCallList(marieke)).toEqual([])
  await db.query('update person set email = null where id = $1', [joris.personId])
  expect(await recordBounce(regenboog, ' Fatima@School.example ', now)).toBe(1)
  expect((await readCallList(olga)).map(({ name, why }) => [name, why])).toEqual([
    ['Joris Visser', 'no-address'],
    ['Fatima Yilmaz', 'bounced'],
  ])
  expect(await readCallList(vera)).toEqual([])
})

test('a notice that keeps failing is given up after five days, and says so', async () => {
  expect(await deliver({ kind: 'failed', code: 'ESOCKET' })).toBe('failed')
  await db.query(`update notice set created_at = created_at - interval '6 days'`)
  expect(await deliver({ kind: 'failed', code: 'ESOCKET' })).toBe('dropped')
  expect((await readOutbox(marieke, now)).lines[0]).toMatchObject({ standing: 'dropped', why: 'gave-up' })
})

test('a letter that no room can write is kept and tried again', async () => {
  await db.query(`update notice set kind = 'from-a-newer-version'`)
  expect(await deliver({ kind: 'sent' })).toBe('failed')
  expect((await readOutbox(marieke, now)).lines[0]).toMatchObject({ standing: 'failed', why: 'broken' })
})

test('a test mail goes the way of all post', async () => {
  expect(await sendTestMail(marieke, {}, now)).toEqual({
    ok: true,
    value: { address: 'marieke@school.example' },
  })
  expect((await readOutbox(marieke, now)).lines.map((line) => line.kind)).toContain('test-letter')
  await db.query('update person set email = null where id = $1', [marieke.personId])
  expect(await sendTestMail(marieke, {}, now)).toEqual({ ok: false, refusal: 'no-address' })
})
