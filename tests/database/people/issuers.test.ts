import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { GET } from '@/app/api/auth/[...nextauth]/route'
import { startAtIssuer } from '@/lib/foundation/oidc'
import { openSession, sessionIn, signInHere } from '@/lib/foundation/session'
import { linkMark } from '@/lib/people/sign-in/issuers/commands'
import { accountOf } from '@/lib/people/sign-in/queries'
import { anna, marieke } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { Browser, startIssuer, type Visitor } from './issuer'

const db = superuser()
const own = 'http://localhost:3299'
process.env['PUBLIC_URL'] = own
process.env['NEXTAUTH_URL'] = own
let issuer: Awaited<ReturnType<typeof startIssuer>>

beforeAll(async () => {
  issuer = await startIssuer(`${own}/api/auth/callback/oidc-1`)
  process.env['OIDC_1_ISSUER'] = issuer.url
  process.env['OIDC_1_CLIENT_ID'] = 'aan-tafel'
  process.env['OIDC_1_CLIENT_SECRET'] = 'a secret of the test'
})
beforeEach(() => setStage(db))
afterAll(async () => {
  await issuer.stop()
  await db.end()
})

type Account = typeof anna | typeof marieke
const request = (browser: Browser, path = '/') =>
  new Request(own + path, {
    headers: { cookie: browser.cookies(own), 'user-agent': 'Firefox/140.0 Windows' },
  })

/** A browser signed in by a link the school mailed. */
async function signedIn(actor: Account, startedBy: 'link' | 'issuer' = 'link', isVerified = true) {
  const browser = new Browser()
  browser.keep(own, [await signInHere(request(browser), actor.accountId ?? '', startedBy, isVerified)])
  return browser
}

/** Goes to the issuer and comes back. @returns the path one ends at */
async function visit(browser: Browser, visitor: Visitor, isLinking = false): Promise<string> {
  issuer.state.visitor = visitor
  const start = await startAtIssuer('oidc-1', isLinking ? 'link' : 'signIn')
  if (!start) throw new Error('the issuer was not reached')
  browser.keep(own, start.cookies)
  if (isLinking) {
    const session = await sessionIn(request(browser))
    browser.keep(own, [`aan-tafel-koppel=${linkMark(session?.sessionId ?? '', 'oidc-1')}`])
  }
  const back = await browser.follow(start.location, own)
  const answer = await GET(request(browser, back.slice(own.length)), { params: Promise.resolve({}) })
  browser.keep(own, answer.headers.getSetCookie())
  return answer.headers.get('location') ?? ''
}
const whoIsIn = async (browser: Browser) => await sessionIn(request(browser))
const hers = { sub: 'subject-of-marieke', email: 'marieke@school.example' }

test('a linked account signs in, with a session of ours alone', async () => {
  expect(await visit(await signedIn(marieke), hers, true)).toBe('/account')
  const browser = new Browser()
  expect(await visit(browser, hers)).toBe('/inloggen/verder')
  expect(await whoIsIn(browser)).toMatchObject({
    accountId: marieke.accountId,
    personId: marieke.personId,
    isVerified: false,
    startedBy: 'issuer',
  })
})

test('an equal address never signs anybody in', async () => {
  const browser = new Browser()
  expect(await visit(browser, { sub: 'somebody-else', email: 'marieke@school.example' })).toBe(
    '/inloggen?melding=school',
  )
  expect(await whoIsIn(browser)).toBeNull()
  expect((await db.query('select 1 from session')).rowCount).toBe(0)
})

test('in a session of our own nothing is linked unless one asked for it there', async () => {
  const browser = await signedIn(marieke)
  expect(await visit(browser, hers)).toBe('/inloggen?melding=school')
  expect(await accountOf(issuer.url, hers.sub)).toBeNull()
})

test('a subject is linked once: a second account is refused and the first keeps it', async () => {
  await visit(await signedIn(marieke), hers, true)
  expect(await visit(await signedIn(anna), hers, true)).toBe('/inloggen?melding=school')
  expect(await accountOf(issuer.url, hers.sub)).toBe(marieke.accountId)
})

test('only a session that a link of the school started may link', async () => {
  expect(await visit(await signedIn(marieke, 'issuer'), hers, true)).toBe('/inloggen?melding=school')
  expect(await accountOf(issuer.url, hers.sub)).toBeNull()
})

test('who has an authenticator app links only after its code', async () => {
  await db.query(`insert into second_factor (account_id, secret, confirmed_at) values ($1, 'x', now())`, [
    marieke.accountId,
  ])
  expect(await visit(await signedIn(marieke, 'link', false), hers, true)).toBe('/inloggen?melding=school')
  expect(await visit(await signedIn(marieke, 'link', true), hers, true)).toBe('/account')
})

test('a second factor the issuer vouches for counts', async () => {
  await visit(await signedIn(marieke), hers, true)
  const browser = new Browser()
  await visit(browser, { ...hers, amr: ['pwd', 'mfa'] })
  expect(await whoIsIn(browser)).toMatchObject({ isVerified: true })
})

test('coming back changes the session: the one before it ends', async () => {
  const browser = await signedIn(marieke)
  const before = await whoIsIn(browser)
  await visit(browser, hers, true)
  const after = await whoIsIn(browser)
  expect(after?.sessionId).not.toBe(before?.sessionId)
  const { rows } = await db.query('select id from session')
  expect(rows).toEqual([{ id: after?.sessionId }])
})

test('an answer of the issuer works once, and only in the browser that asked', async () => {
  await visit(await signedIn(marieke), hers, true)
  issuer.state.visitor = hers
  const [mine, theirs] = [new Browser(), new Browser()]
  const start = await startAtIssuer('oidc-1', 'signIn')
  mine.keep(own, start?.cookies ?? [])
  const back = await mine.follow(start?.location ?? '', own)
  const come = async (browser: Browser) =>
    (await GET(request(browser, back.slice(own.length)), { params: Promise.resolve({}) })).headers.get(
      'location',
    )
  expect(await come(theirs)).toBe('/inloggen?melding=school')
  expect(await come(mine)).toBe('/inloggen/verder')
  expect(await come(mine)).toBe('/inloggen?melding=school')
})

test('of the pages next-auth could show none exists, and no session can be changed through it', async () => {
  for (const path of ['session', 'signin', 'csrf', 'providers', 'error', 'callback', 'callback/oidc-1/x'])
    expect([
      path,
      (await GET(new Request(`${own}/api/auth/${path}`), { params: Promise.resolve({}) })).status,
    ]).toEqual([path, 404])
  expect(Object.keys(await import('@/app/api/auth/[...nextauth]/route'))).toEqual(['GET'])
})

test('an issuer nobody configured is not visited', async () => {
  expect(await startAtIssuer('oidc-2', 'signIn')).toBeNull()
  expect((await openSession(anna.accountId ?? '', 'x', false)).accountId).toBe(anna.accountId)
})
