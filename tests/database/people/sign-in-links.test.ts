import { addMinutes } from 'date-fns'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newSecret } from '@/lib/foundation/secrets'
import {
  issueOperatorLink,
  redeemSignInCode,
  redeemSignInLink,
  requestSignInLink,
  type Send,
} from '@/lib/people/sign-in/links/commands'
import type { LinkSecrets } from '@/lib/people/sign-in/links/rules'
import { anna, marieke, regenboog } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeEach(() => setStage(db))
afterAll(() => db.end())

const now = new Date('2026-09-01T08:00:00Z')
const address = 'marieke@school.example'

/** Asks for a link and reads what would have been mailed. */
async function ask(email: unknown, browser: string, at = now) {
  const sent: { recipientId: string; secrets: LinkSecrets }[] = []
  const send: Send = async (_actor, notice) => {
    sent.push({ recipientId: notice.recipientId, secrets: JSON.parse(notice.secret) as LinkSecrets })
  }
  await requestSignInLink(email, browser, at, send)
  return sent
}
async function asked(email: unknown, browser: string, at = now) {
  const [first] = await ask(email, browser, at)
  if (!first) throw new Error('nothing was sent')
  return first.secrets
}
const refusal = { ok: false, refusal: 'not-valid' }
const wrong = (code: string | null) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a link signs in once, in the browser that asked, within a quarter of an hour', async () => {
  const browser = newSecret()
  const { token } = await asked(address, browser)
  expect(await redeemSignInLink(token, newSecret(), now)).toEqual(refusal)
  expect(await redeemSignInLink(token, null, now)).toEqual(refusal)
  expect(await redeemSignInLink(token, browser, addMinutes(now, 15))).toEqual(refusal)
  expect(await redeemSignInLink(token, browser, addMinutes(now, 14))).toEqual({
    ok: true,
    value: { accountId: marieke.accountId, startedBy: 'link' },
  })
  expect(await redeemSignInLink(token, browser, addMinutes(now, 14))).toEqual(refusal)
  expect(await redeemSignInLink(newSecret(), browser, now)).toEqual(refusal)
})

test('of twenty presses at the same moment one signs in', async () => {
  const browser = newSecret()
  const { token } = await asked(address, browser)
  const answers = await Promise.all(Array.from({ length: 20 }, () => redeemSignInLink(token, browser, now)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

test('an address nobody has sends nothing and writes nothing', async () => {
  for (const email of ['nobody@school.example', 'marieke@school.example, x@evil.example', ['a'], null, 7])
    expect(await ask(email, newSecret())).toEqual([])
  expect((await db.query('select 1 from sign_in_link')).rowCount).toBe(0)
})

test('more presses at once than there are connections are all answered', async () => {
  const presses = Array.from({ length: 15 }, () => ask(address, newSecret()))
  expect((await Promise.all(presses)).flat()).toHaveLength(15)
})

test('how an address is typed does not matter, who it reaches does', async () => {
  const [sent] = await ask('  Marieke@School.Example ', newSecret())
  expect(sent?.recipientId).toBe(marieke.personId)
})

test('six digits sign in the browser that asked, five wrong tries end them, the link lives on', async () => {
  const browser = newSecret()
  const { token, code } = await asked(address, browser)
  expect(await redeemSignInCode(code, newSecret(), now)).toEqual(refusal)
  for (let i = 0; i < 5; i++) expect(await redeemSignInCode(wrong(code), browser, now)).toEqual(refusal)
  expect(await redeemSignInCode(code, browser, now)).toEqual(refusal)
  expect((await redeemSignInLink(token, browser, now)).ok).toBe(true)
})

test('digits work once, also with a space in the middle', async () => {
  const browser = newSecret()
  const { token, code } = await asked(address, browser)
  const typed = `${code?.slice(0, 3)} ${code?.slice(3)}`
  expect(await redeemSignInCode(typed, browser, now)).toEqual({
    ok: true,
    value: { accountId: marieke.accountId },
  })
  expect(await redeemSignInCode(typed, browser, now)).toEqual(refusal)
  expect(await redeemSignInLink(token, browser, now)).toEqual(refusal)
})

test('a hundred guesses at once are judged five times', async () => {
  const browser = newSecret()
  const { code } = await asked(address, browser)
  await Promise.all(Array.from({ length: 100 }, () => redeemSignInCode(wrong(code), browser, now)))
  const { rows } = await db.query('select failed_tries from sign_in_link')
  expect(rows).toEqual([{ failed_tries: 5 }])
})

test('a stranger who keeps asking gets ten guesses and no way to lock the owner out', async () => {
  const codes = []
  for (let i = 0; i < 6; i++) codes.push((await asked(address, newSecret())).code)
  expect(codes.filter((code) => code !== null)).toHaveLength(2)
  const mine = newSecret()
  const { token } = await asked(address, mine)
  expect((await redeemSignInLink(token, mine, now)).ok).toBe(true)
})

test('however often strangers ask, twenty mails go out, the owner gets one within a minute, and nobody more than ten guesses', async () => {
  const sent = []
  for (let i = 0; i < 26; i++) sent.push(...(await ask(address, newSecret(), now)))
  expect(sent).toHaveLength(20)
  expect(sent.filter(({ secrets }) => secrets.code !== null)).toHaveLength(2)
  const mine = newSecret()
  const { token } = await asked(address, mine, addMinutes(now, 1))
  expect((await db.query('select 1 from sign_in_link')).rowCount).toBe(20)
  expect((await redeemSignInLink(token, mine, now)).ok).toBe(true)
})

test('one browser gets five links at a time, and each of them stays good', async () => {
  const browser = newSecret()
  const first = await asked(address, browser)
  for (let i = 0; i < 4; i++) await asked(address, browser)
  expect(await ask(address, browser)).toEqual([])
  expect((await redeemSignInLink(first.token, browser, now)).ok).toBe(true)
})

test('two people on one computer each get in with their own digits', async () => {
  const browser = newSecret()
  const first = await asked(address, browser)
  const second = await asked('anna@school.example', browser)
  expect(await redeemSignInCode(second.code, browser, now)).toEqual({
    ok: true,
    value: { accountId: anna.accountId },
  })
  expect((await redeemSignInCode(first.code, browser, now)).ok).toBe(true)
})

test('what the operator prints works in any browser, once, for a day', async () => {
  const token = (await issueOperatorLink(regenboog, anna.personId, now)).split('/').at(-1) ?? ''
  expect(await redeemSignInLink(token, null, addMinutes(now, 24 * 60))).toEqual(refusal)
  expect(await redeemSignInLink(token, null, addMinutes(now, 23 * 60))).toEqual({
    ok: true,
    value: { accountId: anna.accountId, startedBy: 'operator' },
  })
  expect(await redeemSignInLink(token, null, now)).toEqual(refusal)
})

test('only hashes of what was mailed are stored', async () => {
  const { token, code } = await asked(address, newSecret())
  const { rows } = await db.query('select sign_in_link::text as row from sign_in_link')
  expect(rows[0].row).not.toContain(token)
  expect(rows[0].row).not.toContain(code)
})
