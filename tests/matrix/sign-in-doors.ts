import { TOTP } from 'otpauth'
import { offeredSecret } from '@/lib/people/sign-in/second-factor/commands'
import { type Door, isOwn } from './door'
import { letterCode, signInLinks } from './house-post'
import { actors, everybody } from './people'

const signedIn = everybody.filter((who) => who !== 'anonymous')

/** The doors of signing in, one's own account, the first run, and the code on a letter. */
export const signInDoors: readonly Door[] = [
  { door: 'GET /inloggen', may: everybody },
  {
    // Known or not, the answer is the same; only to a known address something is sent, after the answer.
    door: 'POST /inloggen',
    params: { email: 'address' },
    may: everybody,
    answers: [303],
    writes: ['sign_in_link', 'notice', 'pgboss.job'],
    writesLater: true,
  },
  { door: 'GET /inloggen/mail', may: everybody },
  {
    door: 'POST /inloggen/mail',
    params: { code: 'digits' },
    cookie: `aan-tafel-vraag=${signInLinks.browser}`,
    may: (_, { code }) => code === signInLinks.digits,
    answers: [303],
    writes: ['session', 'sign_in_link'],
    refusals: [422],
    traces: ['sign_in_link'],
  },
  { door: 'GET /inloggen/link/[token]', params: { token: 'signInLink' }, may: everybody },
  {
    door: 'POST /inloggen/link/[token]',
    params: { token: 'signInLink' },
    may: (_, { token }) => token === signInLinks.good,
    answers: [303],
    writes: ['session', 'sign_in_link'],
  },
  { door: 'POST /inloggen/school', fields: { issuer: 'oidc-1' }, may: everybody, answers: [303] },
  { door: 'GET /inloggen/verder', may: signedIn, answers: [303] },
  { door: 'GET /inloggen/ouder', may: signedIn },
  {
    door: 'POST /inloggen/ouder',
    may: signedIn,
    answers: [303],
    writes: ['invitation', 'notice', 'pgboss.job'],
  },
  { door: 'GET /account/agenda', may: signedIn },
  { door: 'POST /account/agenda', fields: { act: 'open' }, may: signedIn, writes: ['calendar_feed'] },
  { door: 'GET /inloggen/tweede-stap', may: signedIn, answers: [303] },
  {
    door: 'POST /inloggen/tweede-stap',
    fields: (who) => ({ code: digitsOf(who) }),
    may: signedIn,
    answers: [303],
    writes: ['second_factor', 'session'],
  },
  { door: 'GET /account', may: signedIn },
  {
    door: 'POST /account/sessies',
    params: { session: 'session' },
    may: (who, given) => isOwn(who, given) && given['session'] === actors[who]?.sessionId,
    answers: [303],
    writes: ['session'],
    refusals: [303],
  },
  {
    door: 'POST /account/rol',
    params: { person: 'person' },
    may: (who, { person }) => actors[who]?.personId === person,
    answers: [303],
    writes: ['session'],
  },
  { door: 'POST /account/koppeling', fields: { issuer: 'oidc-1' }, may: signedIn, answers: [303] },
  { door: 'POST /account/uitloggen', may: everybody, answers: [303], writes: ['session'] },
  // A school exists, so this door only leads to the other; what it does before is in tests/database/people.
  { door: 'GET /begin', may: everybody, answers: [303] },
  { door: 'POST /begin', fields: { code: 'AAAA-BBBB-CCCC' }, may: everybody, answers: [303, 422] },
  { door: 'GET /code', may: everybody },
  {
    door: 'POST /code',
    params: { code: 'code' },
    may: (_, { code }) => code === letterCode,
    answers: [303],
    writes: ['invitation'],
    refusals: [422],
    traces: ['invitation'],
  },
]

function digitsOf(who: (typeof everybody)[number]): string {
  const { accountId, sessionId } = actors[who] ?? {}
  return accountId && sessionId
    ? new TOTP({ secret: offeredSecret({ accountId, sessionId } as never) }).generate()
    : '000000'
}
