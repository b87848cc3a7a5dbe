import { afterAll, beforeEach, expect, test } from 'vitest'
import { GET } from '@/app/api/kalender/[token]/route'
import * as page from '@/app/u/[token]/agenda/route'
import { holdTimes } from '@/lib/agenda/commands'
import { hashOf } from '@/lib/foundation/secrets'
import { writeLetter } from '@/lib/operations/delivery/letters'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { openFeed, stopFeed } from '@/lib/post/feeds/commands'
import { readFeed } from '@/lib/post/feeds/queries'
import { anna, fatima, groep5, joris, marieke, noor, regenboog, sami, year } from '@/tests/cast'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const hour = 3_600_000
const conversation = (n: number) => `00000000-0000-4000-8000-00000000070${n}`
const startsAt = new Date(Math.ceil(Date.now() / hour) * hour + 48 * hour)
const endsAt = new Date(startsAt.getTime() + hour / 3)

beforeEach(async () => {
  await setStage(db)
  const held = { startsAt, endsAt }
  await holdTimes(fatima, { kind: 'conversation', id: conversation(1) }, [
    { subjectKind: 'child', subjectId: sami, ...held },
    { subjectKind: 'guardian', subjectId: fatima.personId, ...held },
    { subjectKind: 'staff', subjectId: anna.personId, ...held },
  ])
  const next = { startsAt: endsAt, endsAt: new Date(endsAt.getTime() + hour / 3) }
  await holdTimes(joris, { kind: 'conversation', id: conversation(2) }, [
    { subjectKind: 'child', subjectId: noor, ...next },
    { subjectKind: 'guardian', subjectId: joris.personId, ...next },
    { subjectKind: 'staff', subjectId: anna.personId, ...next },
  ])
})
afterAll(() => db.end())

const ask = (token: string, query = '') =>
  GET(new Request(`http://localhost:3000/api/kalender/${token}${query}`), {
    params: Promise.resolve({ token }),
  })
const uidsIn = (text: string) => [...text.matchAll(/^UID:(.+)\r$/gm)].map((match) => match[1])

test('a calendar program gets its own person, as times and one title, without a child in it', async () => {
  const answer = await ask(await openFeed(fatima))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  const text = await answer.text()
  expect(uidsIn(text)).toEqual([`${conversation(1)}@localhost`])
  expect(text).toContain('SUMMARY:Gesprek op school')
  expect(text).not.toMatch(/Sami|Yilmaz|Noor|Anna/)
})

test('a teacher finds every conversation of theirs', async () => {
  const text = await (await ask(await openFeed(anna))).text()
  expect(uidsIn(text)).toEqual([1, 2].map((n) => `${conversation(n)}@localhost`))
})

test('what the address asks for besides its secret changes nothing', async () => {
  const token = await openFeed(fatima)
  const text = await (await ask(token, `?person=${joris.personId}&school=x&from=2000-01-01`)).text()
  expect(uidsIn(text)).toEqual([`${conversation(1)}@localhost`])
})

test('a stopped address, a renewed one and a made-up one are all simply not there', async () => {
  const first = await openFeed(fatima)
  const second = await openFeed(fatima)
  expect((await ask(first)).status).toBe(404)
  expect((await ask(second)).status).toBe(200)
  expect(await readFeed(fatima)).toBeInstanceOf(Date)
  await stopFeed(fatima)
  expect((await ask(second)).status).toBe(404)
  expect(await readFeed(fatima)).toBeNull()
  for (const token of ['', 'x', `${second}x`, "' or 1=1 --", 'RGNBGG'])
    expect((await ask(token)).status).toBe(404)
})

test('only the hash of the address is kept', async () => {
  const token = await openFeed(fatima)
  const { rows } = await db.query('select * from calendar_feed')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(new Uint8Array(rows[0].token_hash)).toEqual(hashOf(token))
})

test('a guardian whose authority ends no longer sees when the child is spoken of', async () => {
  const token = await openFeed(fatima)
  await db.query(`update guardianship set authority = 'no' where guardian_id = $1`, [fatima.personId])
  expect(uidsIn(await (await ask(token)).text())).toEqual([])
})

test('a parent gets, renews and stops the address from their own link, without script', async () => {
  const roundId = '00000000-0000-4000-8000-000000000800'
  await insert(
    db,
    'round',
    ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
    [[regenboog, roundId, year, 'Start', '2026-09-14', '2026-09-25', '2026-08-25', '2036-09-20']],
  )
  await insert(db, 'round_group', ['school_id', 'round_id', 'group_id'], [[regenboog, roundId, groep5]])
  const order = {
    personIds: [fatima.personId],
    scope: `conversations:${roundId}`,
    channel: 'mail' as const,
    validUntil: new Date('2036-01-01'),
  }
  const [invited] = await issueInvitations(marieke, order, new Date())
  const address = `http://localhost:3000/u/${invited?.token}/agenda`
  const context = { params: Promise.resolve({ token: invited?.token ?? '' }) }
  const post = (act: string, origin = 'http://localhost:3000') =>
    page.POST(
      new Request(address, { method: 'POST', headers: { origin }, body: new URLSearchParams({ act }) }),
      context,
    )
  const shown = await (await page.GET(new Request(address), context)).text()
  expect(shown).toContain('Maak mijn agenda-adres')
  expect(await readFeed(fatima)).toBeNull()
  expect((await post('open', 'https://evil.example')).status).toBe(403)
  const made = await (await post('open')).text()
  const token = /webcal:\/\/localhost:3000\/api\/kalender\/([\w-]+)/.exec(made)?.[1] ?? ''
  expect((await ask(token)).status).toBe(200)
  expect(await (await page.GET(new Request(address), context)).text()).not.toContain(token)
  expect((await post('stop')).status).toBe(303)
  expect((await ask(token)).status).toBe(404)
})

/** A conversation of Fatima and Anna about Sami that was moved twice, in a room. */
async function moved() {
  const [roundId, roomId] = ['00000000-0000-4000-8000-000000000801', '00000000-0000-4000-8000-000000000802']
  await insert(
    db,
    'round',
    ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
    [[regenboog, roundId, year, 'Start', '2026-09-14', '2026-09-25', '2026-08-25', '2036-09-20']],
  )
  await insert(db, 'room', ['school_id', 'id', 'name'], [[regenboog, roomId, 'lokaal 5']])
  await insert(
    db,
    'conversation',
    [
      'school_id',
      'id',
      'round_id',
      'room_id',
      'starts_at',
      'ends_at',
      'booked_by_id',
      'booked_at',
      'sequence',
    ],
    [[regenboog, conversation(1), roundId, roomId, startsAt, endsAt, fatima.personId, new Date(), 2]],
  )
  const at = { school_id: regenboog, conversation_id: conversation(1) }
  await insert(
    db,
    'conversation_child',
    [...Object.keys(at), 'child_id', 'round_id'],
    [[...Object.values(at), sami, roundId]],
  )
  await insert(
    db,
    'conversation_guardian',
    [...Object.keys(at), 'child_id', 'guardian_id'],
    [[...Object.values(at), sami, fatima.personId]],
  )
  await insert(
    db,
    'conversation_staff',
    [...Object.keys(at), 'person_id'],
    [[...Object.values(at), anna.personId]],
  )
  return roundId
}

test('the feed says the same of a moved conversation as the mail: name, number of changes, place', async () => {
  const roundId = await moved()
  const mail = writeLetter('conversation-moved', {
    data: {
      conversationId: conversation(1),
      sequence: 2,
      roundId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      childIds: [sami],
      place: 'lokaal 5',
      role: 'guardian',
    },
    secret: null,
    publicUrl: 'http://localhost:3000',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    recipient: { givenName: 'Fatima', familyName: 'Yilmaz', isGuardian: true },
    school: { name: 'De Regenboog', phone: '' },
    children: [{ id: sami, givenName: 'Sami' }],
  })
  for (const actor of [fatima, anna]) {
    const text = (await (await ask(await openFeed(actor))).text()).replace(/\r\n /g, '').replace(/\\,/g, ',')
    expect(text).toContain(`UID:${mail?.calendar?.uid}`)
    expect(text).toContain('SEQUENCE:2')
    expect(text).toContain(`LOCATION:${mail?.calendar?.place}`)
    expect(mail?.calendar).toMatchObject({ sequence: 2, place: 'De Regenboog, lokaal 5' })
  }
})
