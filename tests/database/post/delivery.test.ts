import { addDays, addMinutes } from 'date-fns'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailSender } from '@/lib/foundation/mail'
import { deliverNotice } from '@/lib/operations/delivery/deliver'
import { sweepSchool } from '@/lib/operations/delivery/sweep'
import { type NewNotice, notify } from '@/lib/post/commands'
import { anna, fatima, karim, lotte, regenboog, sami } from '@/tests/cast'
import { headerOf, partsOf, startSink } from '@/tests/smtp-sink'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
let sink: Awaited<ReturnType<typeof startSink>>
let mailer: ReturnType<typeof mailSender>
const noon = new Date('2026-09-07T10:00:00Z')

beforeAll(async () => {
  sink = await startSink()
  mailer = mailSender(sink.url)
})
beforeEach(async () => {
  await setStage(db)
  sink.arrived.length = 0
  sink.moods.recipient = () => null
})
afterAll(async () => {
  mailer.close()
  await sink.stop()
  await db.end()
})

const rows = async () => (await db.query('select * from notice order by created_at, id')).rows
const booked = (changes: Partial<NewNotice> = {}): NewNotice => ({
  recipientId: fatima.personId,
  kind: 'conversation-booked',
  urgency: 'answer',
  data: {
    conversationId: '00000000-0000-4000-8000-000000000777',
    sequence: 0,
    roundId: '00000000-0000-4000-8000-000000000778',
    startsAt: '2026-09-15T06:50:00.000Z',
    endsAt: '2026-09-15T07:10:00.000Z',
    childIds: [sami],
    place: 'lokaal 5',
    role: 'guardian',
  },
  ...changes,
})
const staffData = (sequence: number) => ({
  conversationId: '00000000-0000-4000-8000-000000000777',
  sequence,
  startsAt: '2026-09-15T06:50:00.000Z',
  endsAt: '2026-09-15T07:10:00.000Z',
  childIds: [sami],
  role: 'staff',
})
const deliverAll = async (now: Date) => {
  const outcomes: string[] = []
  for (const { id } of await rows())
    outcomes.push(await deliverNotice({ schoolId: regenboog, noticeId: id }, mailer.send, now))
  return outcomes
}

test('a confirmation arrives once, with its own Message-ID, in words and in the calendar', async () => {
  await notify(fatima, booked({ secret: 'RGNBGG-token' }), noon)
  expect(await deliverAll(noon)).toEqual(['sent'])
  expect(await deliverAll(noon)).toEqual(['settled'])
  const [mail] = sink.arrived
  const [notice] = await rows()
  expect(sink.arrived).toHaveLength(1)
  expect(mail).toMatchObject({ to: ['fatima@school.example'], messageId: notice.message_id })
  expect(headerOf(mail?.raw ?? '', 'auto-submitted')).toBe('auto-generated')
  const parts = partsOf(mail?.raw ?? '')
  const text = parts.find((part) => part.type.startsWith('text/plain'))?.text ?? ''
  expect(text).toContain('Dag Fatima,')
  expect(text).toContain('dinsdag 15 september, 08.50 uur tot 09.10 uur')
  expect(text).toContain('http://localhost:3000/u/RGNBGG-token')
  const calendar = parts.find((part) => part.type.startsWith('text/calendar'))
  expect(calendar?.type).toContain('method=REQUEST')
  expect(calendar?.text).toContain('UID:00000000-0000-4000-8000-000000000777@localhost')
  expect(calendar?.text).toContain('SUMMARY:Gesprek op school')
  expect(`${mail?.subject}${calendar?.text}`).not.toMatch(/Sami|Yilmaz, S/)
  expect(notice.secret).toBeNull()
})

test('the teacher gets the same moment in the same calendar entry', async () => {
  await notify(fatima, booked(), noon)
  await notify(
    fatima,
    booked({ recipientId: anna.personId, data: { ...booked().data, role: 'staff' } }),
    noon,
  )
  await deliverAll(noon)
  expect(sink.arrived.map((mail) => mail.to[0]).sort()).toEqual([
    'anna@school.example',
    'fatima@school.example',
  ])
  const uids = sink.arrived.map(
    ({ raw }) =>
      /UID:(\S+)/.exec(
        partsOf(raw)
          .map((part) => part.text)
          .join('\n'),
      )?.[1],
  )
  expect(new Set(uids).size).toBe(1)
})

test('a mail server that is down loses nothing; when it is back all arrives, once', async () => {
  const port = sink.port
  await notify(fatima, booked(), noon)
  await notify(fatima, booked({ recipientId: anna.personId, kind: 'test-letter', data: {} }), noon)
  await sink.stop()
  expect(await deliverAll(noon)).toEqual(['failed', 'failed'])
  expect((await rows()).map((row) => [row.attempts, row.last_failure, row.sent_at])).toEqual([
    [1, 'ESOCKET', null],
    [1, 'ESOCKET', null],
  ])
  sink = await startSink(port)
  const later = addMinutes(noon, 5)
  expect(await sweepSchool(regenboog, mailer.send, later)).toBe(2)
  expect(await sweepSchool(regenboog, mailer.send, later)).toBe(0)
  expect(sink.arrived).toHaveLength(2)
})

test('three workers at once send every mail once', async () => {
  for (let i = 0; i < 12; i++) await notify(fatima, booked({ kind: 'test-letter', data: {} }), noon)
  sink.moods.delay = 20
  await Promise.all([deliverAll(noon), deliverAll(noon), deliverAll(noon)])
  delete sink.moods.delay
  const ids = sink.arrived.map(({ messageId }) => messageId)
  expect(ids).toHaveLength(12)
  expect(new Set(ids).size).toBe(12)
})

test('who lost authority between writing and sending gets nothing, and the row says why', async () => {
  await notify(fatima, booked(), noon)
  await db.query(`update guardianship set authority = 'no' where guardian_id = $1`, [fatima.personId])
  expect(await deliverAll(noon)).toEqual(['dropped'])
  expect(sink.arrived).toEqual([])
  expect((await rows())[0].dropped_why).toBe('withdrawn')
  await notify(fatima, booked({ recipientId: karim.personId }), noon)
  await deliverAll(noon)
  expect(sink.arrived).toEqual([])
})

test('of two children only the one that may be heard of is named', async () => {
  await notify(fatima, booked({ data: { ...booked().data, childIds: [sami, lotte] } }), noon)
  await db.query(`update guardianship set information_right = 'blocked' where child_id = $1`, [lotte])
  await deliverAll(noon)
  const text = partsOf(sink.arrived[0]?.raw ?? '')
    .map((part) => part.text)
    .join('\n')
  expect(text).toContain('Sami')
  expect(text).not.toContain('Lotte')
})

test('the address is read when the mail leaves', async () => {
  await notify(fatima, booked(), noon)
  await db.query(`update person set email = 'new@mail.example' where id = $1`, [fatima.personId])
  await deliverAll(noon)
  expect(sink.arrived[0]?.to).toEqual(['new@mail.example'])
  await db.query('update person set email = null where id = $1', [fatima.personId])
  await notify(fatima, booked(), addMinutes(noon, 1))
  await deliverAll(addMinutes(noon, 1))
  expect((await rows()).map((row) => row.dropped_why)).toEqual([null, 'no-address'])
})

test('an address the mail server refuses for good goes to the call list; news waits no more, an answer still tries', async () => {
  sink.moods.recipient = () => 550
  await notify(fatima, booked(), noon)
  expect(await deliverAll(noon)).toEqual(['bounced'])
  const bounced = async () =>
    (await db.query('select bounced_at from person where id = $1', [fatima.personId])).rows[0].bounced_at
  expect(await bounced()).toEqual(noon)
  await db.query('delete from notice')
  sink.moods.recipient = () => null
  await notify(fatima, booked({ urgency: 'news' }), noon)
  expect(await deliverAll(addMinutes(noon, 30))).toEqual(['dropped'])
  expect(sink.arrived).toEqual([])
  await db.query('delete from notice')
  await notify(fatima, booked(), noon)
  expect(await deliverAll(noon)).toEqual(['sent'])
  expect(await bounced()).toBeNull()
})

test('a recipient refused for now is tried again, and does not count as gone', async () => {
  sink.moods.recipient = () => 451
  await notify(fatima, booked(), noon)
  expect(await deliverAll(noon)).toEqual(['failed'])
  sink.moods.recipient = () => null
  expect(await deliverAll(addMinutes(noon, 1))).toEqual(['sent'])
})

test('news of one day is one mail; what comes after it waits for tomorrow morning', async () => {
  const news = (conversation: number, changes: object = {}) =>
    booked({
      urgency: 'news',
      data: {
        ...booked().data,
        conversationId: `00000000-0000-4000-8000-0000000007${conversation}`,
        ...changes,
      },
    })
  await notify(anna, news(80), noon)
  await notify(anna, { ...news(81), kind: 'conversation-moved' }, addMinutes(noon, 3))
  // The same conversation once more: only its last word still says something.
  await notify(anna, { ...news(81, { sequence: 2 }), kind: 'conversation-moved' }, addMinutes(noon, 4))
  await deliverAll(addMinutes(noon, 11))
  expect(sink.arrived).toHaveLength(1)
  expect(sink.arrived[0]?.subject).toBe('2 berichten van De Regenboog')
  expect((await rows()).map((row) => row.dropped_why)).toEqual([null, 'superseded', null])
  await notify(anna, news(82), addMinutes(noon, 60))
  expect(await deliverAll(addMinutes(noon, 120))).toContain('later')
  expect(sink.arrived).toHaveLength(1)
  expect((await rows()).at(-1)?.due_at.toISOString()).toBe('2026-09-08T05:00:00.000Z')
  await deliverAll(addDays(noon, 1))
  expect(sink.arrived).toHaveLength(2)
})

test('of news that tells the same conversation twice, a mail server that fails once loses neither this nor later news', async () => {
  await notify(anna, booked({ recipientId: anna.personId, urgency: 'news', data: staffData(0) }), noon)
  const moved = booked({
    recipientId: anna.personId,
    kind: 'conversation-moved',
    urgency: 'news',
    data: staffData(1),
  })
  await notify(anna, moved, addMinutes(noon, 3))
  sink.moods.recipient = () => 451
  await deliverAll(addMinutes(noon, 11))
  expect(sink.arrived).toHaveLength(0)
  sink.moods.recipient = () => null
  await deliverAll(addMinutes(noon, 12))
  expect(sink.arrived).toHaveLength(1)
  expect((await rows()).map((row) => row.dropped_why)).toEqual(['superseded', null])
  await notify(
    anna,
    { ...moved, data: { ...staffData(2), startsAt: '2026-09-16T06:50:00.000Z' } },
    addMinutes(noon, 60),
  )
  await deliverAll(addDays(noon, 1))
  expect(sink.arrived).toHaveLength(2)
})

test('what waited for the morning says nothing any more when newer word overtook it in the night', async () => {
  const [evening, night] = [new Date('2026-09-14T21:00:00Z'), new Date('2026-09-14T22:30:00Z')]
  await notify(anna, booked({ recipientId: anna.personId, urgency: 'news', data: staffData(0) }), evening)
  const moved = {
    ...staffData(1),
    startsAt: '2026-09-17T06:50:00.000Z',
    earlierStartsAt: staffData(0).startsAt,
  }
  await notify(
    anna,
    booked({ recipientId: anna.personId, kind: 'conversation-moved', urgency: 'news', data: moved }),
    night,
  )
  await deliverAll(night)
  expect(sink.arrived).toHaveLength(1)
  await deliverAll(addMinutes(night, 8 * 60))
  expect(sink.arrived).toHaveLength(1)
  expect((await rows()).map((row) => row.dropped_why)).toEqual(['superseded', null])
})

test('news of this very day is not kept for tomorrow', async () => {
  const evening = new Date('2026-09-14T19:00:00Z')
  const today = { ...booked().data, startsAt: '2026-09-14T19:30:00.000Z' }
  await notify(anna, booked({ urgency: 'news', data: today }), evening)
  expect(await deliverAll(evening)).toEqual(['sent'])
})

test('whatever a school or person is called, the mail goes to the stored address alone and gains no header', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      ',',
      ';',
      '"',
      '<',
      '>',
      '(',
      ')',
      ':',
      '@',
      'Bcc: x@evil.example',
      ' ',
      'a',
      'ß',
      '＠',
      '😀',
      '\u0000',
      '\\',
    ),
    maxLength: 25,
  })
  const headers = (raw: string) =>
    raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => line.split(':')[0])
  await notify(fatima, booked({ kind: 'test-letter', data: {} }), noon)
  await deliverAll(noon)
  const expected = headers(sink.arrived[0]?.raw ?? '')
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (school, person) => {
      sink.arrived.length = 0
      const clean = (text: string) => text.replaceAll('\u0000', '')
      await db.query('delete from notice')
      await db.query('update school set sender_name = $1 where id = $2', [clean(school), regenboog])
      await db.query('update person set given_name = $1 where id = $2', [clean(person), fatima.personId])
      await notify(fatima, booked({ kind: 'test-letter', data: {} }), noon)
      await deliverAll(noon)
      expect(sink.arrived.map((mail) => mail.to)).toEqual([['fatima@school.example']])
      expect(headers(sink.arrived[0]?.raw ?? '')).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('a notice nobody can write is given up as patiently as one nobody takes, with all that waits beside it', async () => {
  const news = { urgency: 'news' as const, data: staffData(1), recipientId: anna.personId }
  await notify(anna, booked({ ...news, kind: 'no-such-kind' }), noon)
  await notify(anna, booked({ ...news, data: { ...staffData(0), conversationId: regenboog } }), noon)
  await db.query('update notice set created_at = $1', [noon])
  const [first] = await rows()
  const deliver = (at: Date) => deliverNotice({ schoolId: regenboog, noticeId: first.id }, mailer.send, at)
  const soon = addMinutes(noon, 30)
  expect(await deliver(soon)).toBe('failed')
  expect((await rows()).map((row) => row.last_failure)).toEqual(['broken', 'broken'])
  expect(await deliver(addDays(noon, 5))).toBe('failed')
  expect(await deliver(addMinutes(addDays(noon, 5), 1))).toBe('dropped')
  expect((await rows()).map((row) => row.dropped_why)).toEqual(['gave-up', 'gave-up'])
  expect(await deliver(addDays(noon, 6))).toBe('settled')
})
