import { cast, groep3, groep5, lotte, noor, otherGroup, sami, tess } from '@/tests/cast'
import { conversations, feeds, letterCode, nobody, notices, rooms, rounds, slots, tokens } from './house'
import { everybody, type Who } from './people'
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

/** One row per entry point. A page, action or route handler without a row fails the test. */
export const doors: readonly Door[] = [
  { door: 'PAGE /', may: everybody },
  { door: 'PAGE /privacy', may: everybody },
  { door: 'PAGE /toegankelijkheid', may: everybody },
  ...signInDoors,
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
