import { actionDoors } from './action-doors'
import type { Door } from './door'
import { parentDoors } from './parent-doors'
import { everybody } from './people'
import { planningDoors } from './planning-doors'
import { signInDoors } from './sign-in-doors'
import { staffDoors } from './staff-doors'

/** One row per entry point. A page, action or route handler without a row fails the test. */
export const doors: readonly Door[] = [
  { door: 'PAGE /', may: everybody },
  { door: 'PAGE /privacy', may: everybody },
  { door: 'PAGE /toegankelijkheid', may: everybody },
  { door: 'GET /api/health', may: everybody },
  {
    door: 'GET /api/logo/[schoolCode]',
    params: { schoolCode: 'schoolCode' },
    may: (_, { schoolCode }) => /^(RGN|KLM)/.test(schoolCode ?? ''),
  },
  { door: 'POST /voorkeur', fields: { taal: 'en' }, may: everybody, answers: [303] },
  {
    // Without an issuer the way back leads to the front door; what it opens with one is in tests/database/people.
    door: 'GET /api/auth/[...nextauth]',
    params: { nextauth: 'authPath' },
    may: (_, { nextauth }) => nextauth === 'callback/oidc-1',
    answers: [302, 303, 307],
  },
  ...parentDoors,
  ...signInDoors,
  ...staffDoors,
  ...planningDoors,
  ...actionDoors,
]
