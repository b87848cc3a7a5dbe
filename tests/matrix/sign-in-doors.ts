import { cast } from '@/tests/cast'
import type { Door } from './doors'
import { everybody, type Who } from './people'

const signedIn = everybody.filter((who) => who !== 'anonymous')
const isOwn = (who: Who, person: string | undefined) => who !== 'anonymous' && cast[who].personId === person

/** The doors of signing in, one's own account and the first run. */
export const signInDoors: readonly Door[] = [
  { door: 'GET /inloggen', may: everybody },
  { door: 'POST /inloggen', fields: { email: 'nobody@school.example' }, may: everybody, answers: [303] },
  { door: 'GET /inloggen/mail', may: everybody },
  // Nobody asked for a link in these browsers, so no digits fit; what does fit is in tests/database/people.
  { door: 'POST /inloggen/mail', fields: { code: '123456' }, may: everybody, answers: [422] },
  { door: 'GET /inloggen/link/[token]', params: { token: 'token' }, may: everybody },
  { door: 'POST /inloggen/link/[token]', params: { token: 'token' }, may: everybody, answers: [404] },
  { door: 'POST /inloggen/school', fields: { issuer: 'oidc-1' }, may: everybody, answers: [303] },
  { door: 'GET /inloggen/verder', may: signedIn, answers: [303] },
  { door: 'GET /inloggen/ouder', may: signedIn },
  { door: 'GET /inloggen/tweede-stap', may: signedIn, answers: [303] },
  { door: 'POST /inloggen/tweede-stap', fields: { code: '12345' }, may: signedIn, answers: [303, 422] },
  { door: 'GET /account', may: signedIn },
  { door: 'POST /account/sessies', params: { session: 'session' }, may: signedIn, answers: [303, 404] },
  {
    door: 'POST /account/rol',
    params: { person: 'person' },
    may: (who, { person }) => isOwn(who, person),
    answers: [303],
  },
  { door: 'POST /account/koppeling', fields: { issuer: 'oidc-1' }, may: signedIn, answers: [303] },
  { door: 'POST /account/uitloggen', may: everybody, answers: [303] },
  { door: 'GET /begin', may: everybody, answers: [303] },
  { door: 'POST /begin', fields: { code: 'AAAA-BBBB-CCCC' }, may: everybody, answers: [303] },
]
