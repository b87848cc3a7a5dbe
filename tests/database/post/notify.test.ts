import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asActor } from '@/lib/foundation/db'
import { notify } from '@/lib/post/commands'
import { fatima, joris, vera } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeAll(() => setStage(db))
beforeEach(async () => void (await db.query('truncate notice; delete from pgboss.job_common')))
afterAll(() => db.end())

const booked = { recipientId: fatima.personId, kind: 'test-letter', urgency: 'answer', data: {} } as const
const notices = async () => (await db.query('select * from notice order by created_at, id')).rows
const jobs = async () => (await db.query(`select * from pgboss.job where name = 'deliver-notice'`)).rows

test('a notice and its job are there together', async () => {
  const now = new Date()
  await notify(fatima, booked, now)
  const [notice] = await notices()
  expect(notice).toMatchObject({
    recipient_id: fatima.personId,
    urgency: 'answer',
    due_at: now,
    sent_at: null,
  })
  expect(notice.message_id).toBe(`<${notice.id}@localhost>`)
  expect((await jobs()).map((job) => job.data)).toEqual([{ schoolId: fatima.schoolId, noticeId: notice.id }])
})

test('when the act is undone, there is neither notice nor job', async () => {
  const act = asActor(fatima, async () => {
    await notify(fatima, booked, new Date())
    throw new Error('the slot was just taken')
  })
  await expect(act).rejects.toThrow('just taken')
  expect(await notices()).toEqual([])
  expect(await jobs()).toEqual([])
})

test('nobody writes to a person of another school', async () => {
  await expect(notify(vera, booked, new Date())).rejects.toThrow()
  expect(await notices()).toEqual([])
})

test('news waits for the news that waits already; another person is not held up', async () => {
  const evening = new Date('2026-09-07T18:40:00Z')
  for (const recipientId of [fatima.personId, fatima.personId, joris.personId])
    await notify(fatima, { ...booked, recipientId, urgency: 'news' }, evening)
  const due = (await notices()).map((row) => row.due_at.toISOString())
  expect(due).toEqual(Array(3).fill('2026-09-08T05:00:00.000Z'))
})

test('what opens something is not readable in the outbox', async () => {
  await notify(fatima, { ...booked, secret: 'RGNBGG-verysecret' }, new Date())
  const [notice] = await notices()
  expect(JSON.stringify(notice)).not.toContain('verysecret')
  expect(notice.secret.includes('verysecret')).toBe(false)
})
