import { cast, groep3, groep5, lotte, noor, otherGroup, sami, tess } from '@/tests/cast'
import { conversations, feeds, letterCode, nobody, notices, rooms, rounds, slots, tokens } from './house'
import { everybody, type Who } from './people'
import { roleDoors } from './role-doors'
import { signInDoors } from './sign-in-doors'

const own = (who: Who) => tokens[who as 'fatima'] ?? tokens.unknown

/** What is tried for a parameter of a kind: own, of the same school, of the other school, of nobody, and nonsense. */
export const objects = {
  child: () => [sami, lotte, noor, tess, nobody, 'x'],
  group: () => [groep5, groep3, otherGroup, nobody, 'x'],
  person: () => [
    ...['fatima', 'karim', 'joris', 'anna', 'stranger'].map((n) => cast[n as 'anna'].personId),
    nobody,
    'x',
  ],
  round: () => [rounds.own, rounds.other, nobody, 'x'],
  slot: () => [slots.groep5, slots.groep5later, slots.groep3, slots.other, nobody, 'x'],
  conversation: () => [conversations.noor, conversations.tess, nobody, 'x'],
  room: () => [rooms.own, rooms.other, nobody, 'x'],
  notice: () => [notices.fatima, notices.joris, notices.stranger, nobody, 'x'],
  session: () => [
    ...['fatima', 'joris', 'anna', 'vera'].map((n) => cast[n as 'anna'].sessionId ?? ''),
    nobody,
    'x',
  ],
  token: (who: Who) => [
    own(who),
    tokens.expired,
    tokens.revoked,
    tokens.unknown,
    own(who).replace(/^.{6}/, 'KLMPPP'),
    'x',
  ],
  feed: () => [feeds.fatima, feeds.unknown, 'x'],
  schoolCode: () => ['RGNBGG', 'KLMPPP', 'XXXXXX', 'x'],
  code: () => [letterCode, 'ZZZZ 2222 4444', '2345 6789 ABCD', 'x', ''],
} satisfies Record<string, (who: Who) => string[]>
export type Kind = keyof typeof objects

export type Door = {
  door: string
  /** Parameters by name: those in square brackets are parts of the address, the others fields of the form. */
  params?: Record<string, Kind>
  /** Fields that are no ids. */
  fields?: Record<string, string>
  /** Page an action is called from, when it is not the first that carries it. */
  from?: string
  may: readonly Who[] | ((who: Who, given: Record<string, string>) => boolean)
  /** Statuses of an answer to who may; 200 when left out. */
  answers?: readonly number[]
  /** Statuses of a refusal besides 307 (to the front door), 403 and 404. */
  refusals?: readonly number[]
  /** Tables in which a refusal leaves a trace, e.g. a counted try. */
  traces?: readonly string[]
}

const teachers: readonly Who[] = ['anna', 'bram']
/** Leaders, each of their own school. */
const offices: readonly Who[] = ['marieke', 'vera']
const groupsOf: Partial<Record<Who, string>> = { anna: groep5, bram: groep3 }
const taughtBy: Partial<Record<Who, readonly string[]>> = { anna: [sami, noor], bram: [lotte] }
const teachesGroup: Door['may'] = (who, given) => Object.values(given).every((id) => groupsOf[who] === id)
const teachesChild: Door['may'] = (who, { childId = '' }) => taughtBy[who]?.includes(childId) ?? false

const leaders: readonly Who[] = ['marieke', 'vera']
const ofSchool: Partial<Record<Who, readonly string[]>> = {
  marieke: [rounds.own, groep5, groep3, notices.fatima, notices.joris],
  vera: [rounds.other, otherGroup, notices.stranger],
}
const leadsAll: Door['may'] = (who, given) =>
  Object.values(given).every((id) => ofSchool[who]?.includes(id) ?? false)

const decidesFor: Partial<Record<Who, readonly string[]>> = { fatima: [sami, lotte], joris: [noor] }
const withOwnLink: Door['may'] = (who, { token }) => who in decidesFor && token === own(who)
const withOwnChild: Door['may'] = (who, { token, childId = '' }) =>
  token === own(who) && (decidesFor[who]?.includes(childId) ?? false)
const inClassOf: Record<string, readonly string[]> = {
  [sami]: [slots.groep5, slots.groep5later],
  [noor]: [slots.groep5, slots.groep5later],
  [lotte]: [slots.groep3],
}
const link = { token: 'token' } as const
const linkAndChild = { token: 'token', childId: 'child' } as const

/** What a parent reaches from a link. */
const parentDoors: readonly Door[] = [
  { door: 'GET /u/[token]', params: link, may: withOwnLink },
  { door: 'GET /u/[token]/agenda', params: link, may: withOwnLink },
  { door: 'POST /u/[token]/agenda', params: link, may: withOwnLink, answers: [200, 303] },
  { door: 'GET /u/[token]/[childId]', params: linkAndChild, may: withOwnChild },
  {
    door: 'GET /u/[token]/[childId]/tijd',
    params: { ...linkAndChild, moment: 'slot' },
    may: withOwnChild,
    answers: [200, 303, 409],
  },
  {
    door: 'POST /u/[token]/[childId]/tijd',
    params: { ...linkAndChild, moment: 'slot' },
    fields: { sleutel: '00000000-0000-4000-8000-000000000777' },
    may: (who, given) =>
      withOwnChild(who, given) &&
      (inClassOf[given['childId'] ?? '']?.includes(given['moment'] ?? '') ?? false),
    answers: [303, 409],
  },
  { door: 'GET /u/[token]/[childId]/afzeggen', params: linkAndChild, may: withOwnChild, answers: [200, 303] },
  {
    door: 'POST /u/[token]/[childId]/afzeggen',
    params: linkAndChild,
    fields: { versie: '0' },
    may: withOwnChild,
    answers: [303],
  },
  { door: 'GET /u/[token]/[childId]/klaar', params: linkAndChild, may: withOwnChild, answers: [200, 303] },
  { door: 'GET /u/[token]/[childId]/agenda', params: linkAndChild, may: withOwnChild, answers: [200, 303] },
  { door: 'GET /u/[token]/[childId]/bel', params: linkAndChild, may: withOwnChild },
  { door: 'POST /u/[token]/[childId]/bel', params: linkAndChild, may: withOwnChild, answers: [303] },
]

/** What leader and office reach. */
const leaderDoors: readonly Door[] = [
  { door: 'PAGE /leiding/brieven', may: leaders },
  { door: 'PAGE /leiding/brieven/[roundId]', params: { roundId: 'round' }, may: leadsAll },
  { door: 'PAGE /leiding/brieven/[roundId]/versturen', params: { roundId: 'round' }, may: leadsAll },
  {
    door: 'PAGE /leiding/brieven/[roundId]/[groupId]',
    params: { roundId: 'round', groupId: 'group' },
    may: leadsAll,
  },
  { door: 'PAGE /leiding/import', may: leaders },
  { door: 'PAGE /leiding/import/team', may: leaders },
  { door: 'PAGE /leiding/post', may: leaders },
  { door: 'PAGE /leiding/post/[noticeId]', params: { noticeId: 'notice' }, may: leadsAll },
]

/** Entry points whose row is still to be written. This list only shrinks. */
export const waiting: readonly string[] = [
  // Written above, not yet seen green.
  ...leaderDoors.map(({ door }) => door),
  'ACTION app/leiding/brieven/[roundId]/actions.ts sendTrialAction',
  'ACTION app/leiding/brieven/[roundId]/versturen/actions.ts sendInvitationsAction',
  'ACTION app/leiding/instellingen/actions.ts removeLogoAction',
  'ACTION app/leiding/instellingen/actions.ts removeRoomAction',
  'ACTION app/leiding/instellingen/actions.ts saveLogoAction',
  'ACTION app/leiding/instellingen/actions.ts saveProfileAction',
  'ACTION app/leiding/instellingen/actions.ts saveRoomAction',
  'ACTION app/leiding/instellingen/gezinnen/actions.ts decideAuthorityAction',
  'ACTION app/leiding/instellingen/gezinnen/actions.ts joinHouseholdAction',
  'ACTION app/leiding/instellingen/gezinnen/actions.ts setApartAction',
  'ACTION app/leiding/kind/[childId]/actions.ts openChildAction',
  'ACTION app/leiding/post/actions.ts sendMeATestMail',
  'ACTION app/leiding/post/actions.ts tryAgain',
  'ACTION app/leiding/rondes/nieuw/actions.ts makeRoundAction',
  'GET /account',
  'GET /api/kalender/[token]',
  'GET /begin',
  'GET /inloggen',
  'GET /inloggen/link/[token]',
  'GET /inloggen/mail',
  'GET /inloggen/ouder',
  'GET /inloggen/tweede-stap',
  'GET /inloggen/verder',
  'GET /u/[token]/inzage/[childId]',
  'PAGE /leiding',
  'PAGE /leiding/groepen',
  'PAGE /leiding/groepen/[groupId]',
  'PAGE /leiding/groepen/zonder-moment',
  'PAGE /leiding/instellingen',
  'PAGE /leiding/instellingen/gezinnen',
  'PAGE /leiding/kind/[childId]',
  'PAGE /leiding/rondes',
  'PAGE /leiding/rondes/nieuw',
  'POST /account/koppeling',
  'POST /account/rol',
  'POST /account/sessies',
  'POST /account/uitloggen',
  'POST /begin',
  'POST /inloggen',
  'POST /inloggen/link/[token]',
  'POST /inloggen/mail',
  'POST /inloggen/school',
  'POST /inloggen/tweede-stap',
  'POST /leiding/brieven/[roundId]/[groupId]/afdruk',
]

/** One row per entry point. A page, action or route handler without a row fails the test. */
export const doors: readonly Door[] = [
  ...parentDoors,
  { door: 'PAGE /', may: everybody },
  { door: 'PAGE /privacy', may: everybody },
  { door: 'PAGE /toegankelijkheid', may: everybody },
  ...signInDoors,
  ...roleDoors,
  { door: 'PAGE /leerkracht', may: teachers },
  { door: 'PAGE /leerkracht/groep', may: teachers, answers: [307] },
  { door: 'PAGE /leerkracht/groep/[groupId]', params: { groupId: 'group' }, may: teachesGroup },
  { door: 'PAGE /leerkracht/kind/[childId]', params: { childId: 'child' }, may: teachesChild },
  { door: 'PAGE /leerkracht/planning', params: { groep: 'group' }, may: teachers },
  { door: 'PAGE /leiding/import', may: offices },
  { door: 'PAGE /leiding/import/team', may: offices },
  // Whatever the id: what waits is found by its own actor only, and everybody else reads that it is gone.
  { door: 'PAGE /leiding/import/[id]', params: { id: 'notice' }, may: offices },
  { door: 'POST /leiding/import/upload', may: offices, answers: [303] },
  { door: 'POST /leiding/import/[id]/overnemen', params: { id: 'notice' }, may: offices, answers: [303] },
  { door: 'POST /leiding/import/team/bevestigen', may: offices, answers: [303] },
  { door: 'GET /api/health', may: everybody },
  {
    door: 'GET /api/logo/[schoolCode]',
    params: { schoolCode: 'schoolCode' },
    may: (_, { schoolCode }) => /^(RGN|KLM)/.test(schoolCode ?? ''),
    answers: [200],
  },
  { door: 'GET /code', may: everybody },
  {
    door: 'POST /code',
    params: { code: 'code' },
    may: (_, { code }) => code === letterCode,
    answers: [303],
    refusals: [422],
    traces: ['invitation'],
  },
  { door: 'POST /voorkeur', fields: { taal: 'en' }, may: everybody, answers: [303] },
]
