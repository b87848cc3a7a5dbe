import {
  cast,
  groep3,
  groep5,
  klimop,
  lotte,
  noor,
  otherGroup,
  otherYear,
  sami,
  tess,
  year,
} from '@/tests/cast'
import { care } from './house'
import { drafts, feeds, letterCode, notices, signInLinks, tokens } from './house-post'
import { conversations, rooms, rounds, slots } from './house-rounds'
import { actors, type Who } from './people'
import { canary, nobody } from './words'

/** The link a person holds; for who has none, one that opens nothing. */
export const linkOf = (who: Who): string => tokens[who as 'fatima'] ?? tokens.unknown

const person = (name: keyof typeof cast) => cast[name].personId
const session = (name: keyof typeof cast) => cast[name].sessionId ?? ''
const proposal = (name: keyof typeof cast, role: string) => `${person(name)}:${role}`

/** Ids of the own school first, then the other's, then nobody's and nonsense. */
const ids = (here: readonly string[], there: readonly string[]) => (who: Who) => [
  ...(actors[who]?.schoolId === klimop ? [...there, ...here] : [...here, ...there]),
  nobody,
  'x',
]

/** What is tried for a parameter of a kind: own, of the same school, of the other school, of nobody, and nonsense. */
export const objects = {
  child: ids([sami, lotte, noor], [tess]),
  group: ids([groep5, groep3], [otherGroup]),
  year: ids([year], [otherYear]),
  person: ids([person('fatima'), person('karim'), person('joris'), person('anna')], [person('stranger')]),
  partner: ids([person('karim'), person('fatima'), person('joris')], [person('stranger')]),
  teacher: ids([person('anna'), person('bram'), person('fatima')], [person('tom'), person('stranger')]),
  invitee: (who: Who) => [
    'all',
    'letter',
    ...ids([person('fatima'), person('joris')], [person('stranger')])(who),
  ],
  round: ids([rounds.own], [rounds.other]),
  slot: ids([slots.groep5, slots.groep5later, slots.groep3], [slots.other]),
  conversation: ids([conversations.noor], [conversations.tess]),
  room: ids([rooms.spare, rooms.own], [rooms.otherSpare, rooms.other]),
  roomOrNew: (who: Who) => ['', ...ids([rooms.own], [rooms.other])(who)],
  roomOrNone: (who: Who) => ['', ...ids([rooms.own], [rooms.other])(who)],
  care: ids([care.noor], [care.tess]),
  supervisor: ids([person('ilse'), person('anna')], [person('tom')]),
  search: () => ['zqgiven', 'x'],
  notice: ids([notices.fatima, notices.joris], [notices.stranger]),
  draft: ids([drafts.marieke], [drafts.vera]),
  proposal: (who: Who) =>
    ids(
      [proposal('ilse', 'teacher')],
      [proposal('tom', 'ib')],
    )(who).map((one) => (one === nobody ? `${nobody}:ib` : one)),
  heldRole: ids([`${person('anna')}:teacher`, `${person('olga')}:office`], [`${person('tom')}:teacher`]),
  session: ids([session('fatima'), session('joris'), session('anna'), session('olga')], [session('vera')]),
  token: (who: Who) => [
    linkOf(who),
    tokens.expired,
    tokens.revoked,
    tokens.unknown,
    linkOf(who).replace(/^.{6}/, 'KLMPPQ'),
    'x',
  ],
  feed: () => [feeds.fatima, feeds.unknown, tokens.expired, 'x'],
  signInLink: () => [signInLinks.good, signInLinks.used, signInLinks.asked, tokens.expired, 'x'],
  digits: () => [signInLinks.digits, '271828', 'x'],
  address: () => [`${canary('fatima', 'mail')}@school.example`, 'nobody@school.example'],
  authPath: () => ['callback/oidc-1', 'session', 'signin', 'callback'],
  schoolCode: () => ['RGNBGG', 'KLMPPP', 'XXXXXX', 'x'],
  code: () => [letterCode, 'ZZZZ 2222 4444', '2345 6789 ABCD', 'x', ''],
} satisfies Record<string, (who: Who) => string[]>
export type Kind = keyof typeof objects

const regenboogs = [
  ...[
    rounds.own,
    care.noor,
    ...[slots.groep5, slots.groep5later, slots.groep3, conversations.noor],
    groep5,
    groep3,
    year,
    notices.fatima,
    notices.joris,
    rooms.own,
    rooms.spare,
    sami,
    lotte,
    noor,
  ],
  ...(['fatima', 'karim', 'joris', 'anna', 'bram', 'olga', 'ilse'] as const).map(person),
  proposal('ilse', 'teacher'),
]
const klimops = [
  ...[
    rounds.other,
    care.tess,
    ...[slots.other, conversations.tess],
    otherGroup,
    otherYear,
    notices.stranger,
    rooms.other,
    rooms.otherSpare,
    tess,
  ],
  ...(['stranger', 'tom'] as const).map(person),
  proposal('tom', 'ib'),
]

/** What somebody has to do with: their own, their class's, their whole school's. */
export const standing: Record<Who, readonly string[]> = {
  fatima: [
    sami,
    lotte,
    person('fatima'),
    session('fatima'),
    tokens.fatima,
    slots.groep5,
    slots.groep5later,
    slots.groep3,
  ],
  karim: [],
  joris: [noor, person('joris'), session('joris'), tokens.joris, slots.groep5, slots.groep5later],
  stranger: [tess, person('stranger'), tokens.stranger, slots.other],
  anna: [
    sami,
    noor,
    groep5,
    slots.groep5,
    slots.groep5later,
    conversations.noor,
    person('anna'),
    session('anna'),
  ],
  bram: [lotte, groep3],
  ilse: [sami, lotte, noor, care.noor, person('ilse'), person('anna')],
  marieke: [...regenboogs, drafts.marieke],
  olga: [...regenboogs, session('olga')],
  vera: [...klimops, drafts.vera, session('vera')],
  puck: [],
  anonymous: [],
}

/** Guardians and their children, as `guardian child`. */
export const families: readonly string[] = [
  ...[`${person('fatima')} ${sami}`, `${person('fatima')} ${lotte}`, `${person('karim')} ${sami}`],
  ...[`${person('joris')} ${noor}`, `${person('stranger')} ${tess}`],
]
/** Who works at a school and may hold conversations. */
export const staff: readonly string[] = [person('anna'), person('bram'), person('tom')]
