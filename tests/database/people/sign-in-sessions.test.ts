import { addMinutes, addSeconds } from 'date-fns'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openSession, sessionIn, sessionLimits, signInHere, signOutHere } from '@/lib/foundation/session'
import { beginSchool, firstRunCode } from '@/lib/people/sign-in/first-run/commands'
import { firstRunInput } from '@/lib/people/sign-in/first-run/input'
import {
  checkSecondFactor,
  confirmSecondFactor,
  hasSecondFactor,
  offeredSecret,
  resetSecondFactor,
} from '@/lib/people/sign-in/second-factor/commands'
import { endOwnSessions, isOwnPerson } from '@/lib/people/sign-in/sessions/commands'
import { readOwnAccount } from '@/lib/people/sign-in/sessions/queries'
import { addPerson } from '@/lib/people/staff/commands'
import { anna, klimop, marieke, regenboog, vera } from '@/tests/cast'
import { clearStage, setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeEach(() => setStage(db))
afterAll(() => db.end())

const own = 'http://localhost:3000/'
const account = marieke.accountId ?? ''
const now = new Date()
const refused = (refusal: string) => ({ ok: false, refusal })
const granted = { ok: true, value: null }

/** The request a browser sends that holds the cookie of a `Set-Cookie` line. */
const withCookie = (line: string) => new Request(own, { headers: { cookie: line.split(';')[0] ?? '' } })
const codeAt = (secret: string, moment: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() })
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Marieke with an authenticator app. */
async function withApp() {
  const session = await openSession(account, 'Firefox', false)
  const secret = offeredSecret(session)
  expect(await confirmSecondFactor(session, codeAt(secret, now), now)).toEqual(granted)
  return { session, secret }
}

test('signing in makes a new session and ends the one the browser had', async () => {
  const first = await signInHere(new Request(own), account, 'link', false)
  const before = await sessionIn(withCookie(first))
  const second = await signInHere(withCookie(first), account, 'code', true)
  const after = await sessionIn(withCookie(second))
  expect(after).toMatchObject({ accountId: account, isVerified: true, startedBy: 'code' })
  expect(after?.sessionId).not.toBe(before?.sessionId)
  expect(await sessionIn(withCookie(first))).toBeNull()
})

test('a cookie somebody planted or altered opens nothing', async () => {
  const line = await signInHere(new Request(own), account, 'link', false)
  const [pair = ''] = line.split(';')
  expect(await sessionIn(withCookie(`${pair.slice(0, -3)}abc`))).toBeNull()
  expect(await sessionIn(withCookie('aan-tafel=eyJhbGciOiJub25lIn0.e30.'))).toBeNull()
  expect(line).toContain('HttpOnly; SameSite=Lax')
})

test('a session ends after an hour without use, and after a working day', async () => {
  const line = await signInHere(new Request(own), account, 'link', false)
  await db.query(`update session set last_seen_at = now() - interval '59 minutes'`)
  expect(await sessionIn(withCookie(line))).not.toBeNull()
  await db.query(`update session set last_seen_at = now() - interval '61 minutes'`)
  expect(await sessionIn(withCookie(line))).toBeNull()
  await db.query(`update session set last_seen_at = now(), created_at = now() - interval '12 hours 1 minute'`)
  expect(await sessionIn(withCookie(line))).toBeNull()
})

test('what one sees of sessions is one’s own, and ending them works at once', async () => {
  const [here, there] = [
    await signInHere(new Request(own), account, 'link', true),
    await signInHere(new Request(own), account, 'link', true),
  ]
  const hers = await signInHere(new Request(own), anna.accountId ?? '', 'link', true)
  const { sessionId = '' } = (await sessionIn(withCookie(here))) ?? {}
  const actor = { ...marieke, sessionId }
  const seen = await readOwnAccount(actor, sessionLimits, new Date())
  expect(seen.sessions.map((session) => session.isThis).sort()).toEqual([false, true])
  const other = await sessionIn(withCookie(hers))
  await endOwnSessions(actor, other?.sessionId ?? '')
  expect(await sessionIn(withCookie(hers))).not.toBeNull()
  await endOwnSessions(actor, 'others')
  expect(await sessionIn(withCookie(there))).toBeNull()
  expect(await sessionIn(withCookie(here))).not.toBeNull()
  await signOutHere(withCookie(here))
  expect(await sessionIn(withCookie(here))).toBeNull()
  await expect(endOwnSessions(actor, "' or true --")).rejects.toThrow('session')
})

test('somebody at two schools is asked nothing and switches on purpose; another person is never theirs', async () => {
  const els = { givenName: 'Marieke', prefix: '', familyName: 'Jansen', email: 'marieke@school.example' }
  const there = await addPerson(klimop, els, ['teacher'], now)
  const line = await signInHere(new Request(own), account, 'link', true)
  expect(await sessionIn(withCookie(line))).toMatchObject({ schoolId: regenboog })
  const account2 = await readOwnAccount(marieke, sessionLimits, now)
  expect(account2.places.map((place) => place.schoolName)).toEqual(['De Regenboog', 'De Klimop'])
  expect(await isOwnPerson(marieke, there)).toBe(true)
  expect(await isOwnPerson(marieke, vera.personId)).toBe(false)
  const switched = await signInHere(withCookie(line), account, 'link', true, there)
  expect(await sessionIn(withCookie(switched))).toMatchObject({ schoolId: klimop, personId: there })
  const foreign = await signInHere(withCookie(switched), account, 'link', true, vera.personId)
  expect(await sessionIn(withCookie(foreign))).toMatchObject({ accountId: account, schoolId: regenboog })
})

test('an authenticator app is set up once, and ends every other session', async () => {
  const elsewhere = await signInHere(new Request(own), account, 'link', false)
  const { session } = await withApp()
  expect(await hasSecondFactor(account)).toBe(true)
  expect(await sessionIn(withCookie(elsewhere))).toBeNull()
  const thief = await openSession(account, 'x', false)
  const theirs = codeAt(offeredSecret(thief), now)
  expect(await confirmSecondFactor(thief, theirs, now)).toEqual(refused('wrong-code'))
  expect(offeredSecret(thief)).not.toBe(offeredSecret(session))
})

test('a code of the app works once, also when pressed twenty times at the same moment', async () => {
  const { secret } = await withApp()
  expect(await checkSecondFactor(account, codeAt(secret, now), now)).toEqual(refused('wrong-code'))
  const later = addSeconds(now, 60)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => checkSecondFactor(account, codeAt(secret, later), later)),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

test('five wrong codes make the account wait, and nothing is judged meanwhile', async () => {
  const { secret } = await withApp()
  const later = addMinutes(now, 2)
  const bad = wrong(codeAt(secret, later))
  for (let i = 0; i < 5; i++)
    expect(await checkSecondFactor(account, bad, later)).toEqual(refused('wrong-code'))
  expect(await checkSecondFactor(account, codeAt(secret, later), later)).toEqual(refused('wait'))
  const patient = addSeconds(later, 31)
  expect(await checkSecondFactor(account, codeAt(secret, patient), patient)).toEqual(granted)
})

test('the secret of the app is not readable in the database', async () => {
  const { secret } = await withApp()
  const { rows } = await db.query('select encode(secret, $1) as kept from second_factor', ['escape'])
  expect(rows[0].kept).not.toContain(secret)
})

test('a lost phone: the operator forgets the app, and every session ends', async () => {
  await withApp()
  const line = await signInHere(new Request(own), account, 'link', true)
  expect(await resetSecondFactor(regenboog, marieke.personId)).toBe('forgotten')
  expect(await sessionIn(withCookie(line))).toBeNull()
  expect(await hasSecondFactor(account)).toBe(false)
})

const firstSchool = (code: string) =>
  firstRunInput.parse({
    code,
    schoolName: 'De Eerste',
    givenName: 'Els',
    familyName: 'Wit',
    email: 'Els@school.example',
  })

test('the first school is made with the code of the console, once', async () => {
  await clearStage(db)
  expect(await beginSchool(firstSchool('AAAA-BBBB-CCCC'), now)).toEqual(refused('wrong-code'))
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => beginSchool(firstSchool(firstRunCode().toLowerCase()), now)),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const { rows } = await db.query(
    `select s.name, p.email, r.role, p.account_id from school s join person p on p.school_id = s.id
     join person_role r on r.person_id = p.id and r.confirmed_at is not null`,
  )
  const made = answers.find((answer) => answer.ok)
  expect(rows).toEqual([
    {
      name: 'De Eerste',
      email: 'els@school.example',
      role: 'leader',
      account_id: made?.ok ? made.value.accountId : '',
    },
  ])
})

test('where a school lives the code of the console opens nothing', async () => {
  expect(await beginSchool(firstSchool(firstRunCode()), now)).toEqual(refused('not-first'))
})
