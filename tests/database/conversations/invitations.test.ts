import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { LetterSheets } from '@/app/leiding/brieven/[roundId]/[groupId]/afdruk/sheets'
import { QrCode } from '@/components/paper/qr-code'
import { printLetters, sendInvitations, sendTrial } from '@/lib/conversations/invitations/commands'
import { readRoundPlan } from '@/lib/conversations/invitations/queries'
import { renewOwnLinks } from '@/lib/conversations/renewing/commands'
import { openInvitation } from '@/lib/foundation/invitation'
import { mailSender } from '@/lib/foundation/mail'
import { unseal } from '@/lib/foundation/secrets'
import { deliverNotice } from '@/lib/operations/delivery/deliver'
import { openByCode } from '@/lib/people/invitations/codes/commands'
import {
  anna,
  fatima,
  groep3,
  groep5,
  joris,
  karim,
  lotte,
  marieke,
  noor,
  otherGroup,
  regenboog,
  sami,
  vera,
  year,
} from '@/tests/cast'
import { partsOf, startSink } from '@/tests/smtp-sink'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-08-20T10:00:00Z')
const round = '00000000-0000-4000-8000-000000000501'
const address = process.env['PUBLIC_URL']

beforeEach(async () => {
  process.env['PUBLIC_URL'] = 'https://tafel.example'
  await setStage(db)
  await insert(
    db,
    'round',
    ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
    [
      [
        regenboog,
        round,
        year,
        'Startgesprekken',
        '2026-08-31',
        '2026-09-11',
        '2026-08-20T06:00:00Z',
        '2026-08-28T15:00:00Z',
      ],
    ],
  )
  await insert(
    db,
    'round_group',
    ['school_id', 'round_id', 'group_id'],
    [
      [regenboog, round, groep3],
      [regenboog, round, groep5],
    ],
  )
})
afterEach(() => {
  if (address === undefined) delete process.env['PUBLIC_URL']
  else process.env['PUBLIC_URL'] = address
})
afterAll(() => db.end())

const print = async (groupId = groep5, who: 'all' | 'letter' | (string & {}) = 'all', at = now) =>
  printLetters(marieke, { roundId: round, groupId, who }, at)
const printed = async (...order: Parameters<typeof print>) => {
  const answer = await print(...order)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
const sheetsOf = (set: Awaited<ReturnType<typeof printed>>) =>
  renderToStaticMarkup(LetterSheets({ set, timeZone: 'Europe/Amsterdam', now }))

test('a class set holds one letter per guardian; brothers and sisters share it, with the eldest', async () => {
  const { letters } = await printed()
  expect(letters.map(({ personId, children }) => [personId, children.map(({ id }) => id)])).toEqual([
    [joris.personId, [noor]],
    [fatima.personId, [sami, lotte]],
  ])
  expect(await print(groep3)).toEqual({ ok: false, refusal: 'nobody' })
})

test('link and code of a printed letter open the round for exactly that guardian', async () => {
  const { letters } = await printed()
  for (const { personId, token, code } of letters) {
    const opened = await openByCode(code, now)
    for (const link of [token, opened.ok ? opened.value.token : ''])
      expect(await openInvitation(link, now)).toMatchObject({
        scope: `conversations:${round}`,
        actor: { personId },
      })
    // Two weeks after the round closed.
    expect(await openInvitation(token, new Date('2026-09-11T15:00:00Z'))).toHaveProperty('problem')
    expect(await openInvitation(token, new Date('2026-09-11T14:59:00Z'))).not.toHaveProperty('problem')
  }
})

test('one lost letter is printed again without touching the others', async () => {
  const before = (await printed()).letters
  const { letters } = await printed(groep5, joris.personId)
  expect(letters.map(({ personId }) => personId)).toEqual([joris.personId])
  const works = async (n: number) => !('problem' in (await openInvitation(before[n]?.token ?? '', now)))
  expect([await works(0), await works(1)]).toEqual([false, true])
})

test('who has no authority, an unknown one or limited information gets no letter, and is listed with the reason', async () => {
  const plan = await readRoundPlan(marieke, round)
  expect(plan.leftOut).toMatchObject([{ personId: karim.personId, reason: 'no-authority' }])
  await db.query(`update guardianship set authority = 'unknown' where guardian_id = $1`, [joris.personId])
  await db.query(`update guardianship set information_right = 'blocked' where guardian_id = $1`, [
    fatima.personId,
  ])
  const after = await readRoundPlan(marieke, round)
  expect(after.invitees).toEqual([])
  expect(after.leftOut.map(({ personId, reason }) => [personId, reason]).sort()).toEqual(
    [
      [fatima.personId, 'information-limited'],
      [fatima.personId, 'information-limited'],
      [joris.personId, 'authority-unknown'],
      [karim.personId, 'no-authority'],
    ].sort(),
  )
  expect(after.alone.map(({ id }) => id).sort()).toEqual([sami, lotte, noor].sort())
  expect(await print()).toEqual({ ok: false, refusal: 'nobody' })
})

test('on a letter stands nothing of another household, not even of the other parent of the child', async () => {
  await db.query(
    `update guardianship set authority = 'yes', information_right = 'full' where guardian_id = $1`,
    [karim.personId],
  )
  const set = await printed()
  const alone = (personId: string) =>
    sheetsOf({ ...set, letters: set.letters.filter((letter) => letter.personId === personId) })
  const [hers, his] = [alone(fatima.personId), alone(karim.personId)]
  expect(hers).toContain('Fatima Yilmaz')
  expect(hers).toContain('Lotte')
  for (const canary of ['Karim', 'Haddad', 'Joris', 'Visser', 'Noor']) expect(hers).not.toContain(canary)
  expect(his).toContain('Karim Haddad')
  for (const canary of ['Fatima', 'Lotte', 'Joris', 'Visser', 'Noor']) expect(his).not.toContain(canary)
  expect(set.letters.map(({ token }) => token)).toHaveLength(new Set(set.letters.map((l) => l.token)).size)
})

test('the square on the letter holds the link of its guardian, and nothing is fetched from elsewhere', async () => {
  const set = await printed()
  const html = sheetsOf(set)
  expect(html.match(/<article class="sheet/g)).toHaveLength(2)
  for (const { token } of set.letters) {
    const link = `https://tafel.example/u/${token}`
    expect(html).toContain(renderToStaticMarkup(QrCode({ text: link, label: 'QR-code voor deze brief' })))
    expect(encode(link, { ecc: 'M' }).data.length).toBeLessThanOrEqual(49)
    expect(html).not.toContain(link)
  }
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|@import|url\((?!\/fonts\/)/)
  expect(html).not.toContain('<script')
})

test.each([
  ['ar', 'dir="rtl"', 'نحن نعتمد عليكم'],
  ['en', 'lang="en"', 'We count on you'],
  ['tr', 'lang="en"', 'We count on you'],
])('a family that reads %s has it beside the Dutch', async (language, mark, sentence) => {
  await db.query('update person set language = $1 where id = $2', [language, joris.personId])
  const html = sheetsOf(await printed(groep5, joris.personId))
  expect(html).toContain('Noor, jij bent uitgenodigd.')
  expect(html).toContain('Neem je ouders mee.')
  expect(html).toContain('Wij rekenen op u.')
  expect(html).toContain(mark)
  expect(html).toContain(sentence)
})

test('a family that reads Dutch has Dutch alone', async () => {
  const html = sheetsOf(await printed(groep5, joris.personId))
  expect(html).toContain('class="alone"')
  expect(html).not.toContain('We count on you')
})

test('while the address is this very machine nothing is printed or sent, except at the demo school', async () => {
  process.env['PUBLIC_URL'] = 'http://localhost:3000'
  expect(await print()).toEqual({ ok: false, refusal: 'local-address' })
  expect(await sendInvitations(marieke, { roundId: round }, now)).toEqual({
    ok: false,
    refusal: 'local-address',
  })
  expect((await db.query('select 1 from invitation')).rowCount).toBe(0)
  await db.query('update school set is_demo = true where id = $1', [regenboog])
  expect((await print()).ok).toBe(true)
})

test('after the round closed nothing is printed', async () => {
  expect(await print(groep5, 'all', new Date('2026-08-28T15:00:00Z'))).toEqual({ ok: false, refusal: 'over' })
})

test('teachers, parents and another school print nothing and see no plan', async () => {
  for (const actor of [anna, fatima, vera]) {
    const order = { roundId: round, groupId: groep5, who: 'all' as const }
    await expect((async () => printLetters(actor, order, now))()).rejects.toThrow()
    await expect((async () => readRoundPlan(actor, round))()).rejects.toThrow()
    await expect((async () => sendInvitations(actor, { roundId: round }, now))()).rejects.toThrow()
  }
  await expect(print(otherGroup)).rejects.toThrow('group')
  expect((await db.query('select 1 from invitation')).rowCount).toBe(0)
})

const notices = async () =>
  (await db.query(`select recipient_id, kind, data, secret from notice order by recipient_id`)).rows

test('invitations go to who has an address and no moment yet, each with a link of their own, never twice', async () => {
  await db.query('update person set email = null where id = $1', [joris.personId])
  const both = await Promise.all([
    sendInvitations(marieke, { roundId: round }, now),
    sendInvitations(marieke, { roundId: round }, now),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await sendInvitations(marieke, { roundId: round }, now)).toEqual({ ok: false, refusal: 'nobody' })
  const [notice, ...more] = await notices()
  expect(more).toEqual([])
  expect(notice).toMatchObject({ recipient_id: fatima.personId, kind: 'conversation-invitation' })
  expect(notice.data).toMatchObject({ roundId: round, childIds: [sami, lotte] })
  const token = unseal('notice', notice.secret)
  expect(JSON.stringify(notice.data)).not.toContain(token)
  expect(await openInvitation(token, now)).toMatchObject({ actor: { personId: fatima.personId } })
  const plan = await readRoundPlan(marieke, round)
  expect(plan.groups.find(({ id }) => id === groep5)).toMatchObject({
    mail: 1,
    letter: 1,
    done: 0,
    nobody: 0,
  })
})

test('a trial goes to the sender alone and counts as no invitation', async () => {
  expect(await sendTrial(marieke, { roundId: round }, now)).toMatchObject({ ok: true })
  const [notice, ...more] = await notices()
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    recipient_id: marieke.personId,
    kind: 'conversation-invitation-trial',
    secret: null,
  })
  expect((await db.query('select 1 from invitation')).rowCount).toBe(0)
  expect((await sendInvitations(marieke, { roundId: round }, now)).ok).toBe(true)
})

test('the mail that arrives opens the round for its reader, and the link is forgotten here', async () => {
  const sink = await startSink()
  const mailer = mailSender(sink.url)
  try {
    await sendInvitations(marieke, { roundId: round }, now)
    const { rows } = await db.query('select id from notice where recipient_id = $1', [joris.personId])
    const job = { schoolId: regenboog, noticeId: rows[0].id }
    expect(await deliverNotice(job, mailer.send, new Date('2026-08-20T11:00:00Z'))).toBe('sent')
    expect(sink.arrived).toHaveLength(1)
    const text = partsOf(sink.arrived[0]?.raw ?? '')
      .map((part) => part.text)
      .join(' ')
    const token = text.match(/tafel\.example\/u\/([\w-]+)/)?.[1] ?? ''
    expect(await openInvitation(token, now)).toMatchObject({ actor: { personId: joris.personId } })
    expect(text).toContain('Noor, jij bent uitgenodigd.')
    const { rows: after } = await db.query('select secret from notice where id = $1', [rows[0].id])
    expect(after).toEqual([{ secret: null }])
  } finally {
    mailer.close()
    await sink.stop()
  }
})

test('a guardian who lost the link gets a new one at the own address, and pressing again mails nothing', async () => {
  const during = new Date('2026-08-21T10:00:00Z')
  await renewOwnLinks(joris, during)
  await renewOwnLinks(joris, during)
  const { rows } = await db.query('select recipient_id, kind, urgency, secret from notice')
  expect(rows).toMatchObject([
    { recipient_id: joris.personId, kind: 'conversation-invitation', urgency: 'answer' },
  ])
  expect(await openInvitation(unseal('notice', rows[0].secret), during)).toMatchObject({
    scope: `conversations:${round}`,
    actor: { personId: joris.personId },
  })
  // Without authority, without children in the round, before it opens and after it closed: nothing, and no word of it.
  for (const actor of [karim, anna, vera]) await renewOwnLinks(actor, during)
  for (const at of ['2026-08-19T10:00:00Z', '2026-08-29T10:00:00Z']) await renewOwnLinks(fatima, new Date(at))
  expect((await db.query('select 1 from notice')).rowCount).toBe(1)
})
