import { lotte, noor, sami, tess } from '@/tests/cast'
import { type Door, isOwn } from './door'
import { feeds } from './house-post'
import { slots } from './house-rounds'

const withOwn: Door['may'] = (who, { token = '', childId }) =>
  isOwn(who, childId === undefined ? { token } : { token, childId })
const inClassOf: Record<string, readonly string[]> = {
  [sami]: [slots.groep5, slots.groep5later],
  [noor]: [slots.groep5, slots.groep5later],
  [lotte]: [slots.groep3],
  [tess]: [slots.other],
}
const link = { token: 'token' } as const
const child = { token: 'token', childId: 'child' } as const
const table = [
  ...['conversation', 'conversation_child', 'conversation_guardian', 'conversation_staff'],
  ...['agenda_entry', 'activity', 'notice', 'pgboss.job'],
]

/** What a parent reaches from a link, and the calendar address, which opens for whoever has it. */
export const parentDoors: readonly Door[] = [
  { door: 'GET /u/[token]', params: link, may: withOwn },
  { door: 'GET /u/[token]/agenda', params: link, may: withOwn },
  {
    door: 'POST /u/[token]/agenda',
    params: link,
    may: withOwn,
    writes: ['calendar_feed'],
  },
  { door: 'GET /u/[token]/inzage/[childId]', params: child, may: withOwn },
  { door: 'GET /u/[token]/[childId]', params: child, may: withOwn },
  {
    door: 'GET /u/[token]/[childId]/tijd',
    params: { ...child, moment: 'slot' },
    may: withOwn,
    answers: [200, 303, 409],
  },
  {
    door: 'POST /u/[token]/[childId]/tijd',
    params: { ...child, moment: 'slot' },
    fields: { sleutel: '00000000-0000-4000-8000-000000000777' },
    may: (who, given) =>
      (typeof withOwn === 'function' &&
        withOwn(who, given) &&
        inClassOf[given['childId'] ?? '']?.includes(given['moment'] ?? '')) ||
      false,
    answers: [303, 409],
    refusals: [409],
    writes: table,
  },
  { door: 'GET /u/[token]/[childId]/afzeggen', params: child, may: withOwn, answers: [200, 303] },
  {
    door: 'POST /u/[token]/[childId]/afzeggen',
    params: child,
    fields: { versie: '0' },
    may: withOwn,
    answers: [303],
    writes: table,
  },
  { door: 'GET /u/[token]/[childId]/klaar', params: child, may: withOwn, answers: [200, 303] },
  { door: 'GET /u/[token]/[childId]/agenda', params: child, may: withOwn, answers: [200, 303] },
  { door: 'GET /u/[token]/[childId]/bel', params: child, may: withOwn },
  {
    door: 'POST /u/[token]/[childId]/bel',
    params: child,
    may: withOwn,
    answers: [303],
    writes: ['activity', 'notice', 'pgboss.job'],
  },
  {
    door: 'GET /api/kalender/[token]',
    params: { token: 'feed' },
    may: (_, { token }) => token === feeds.fatima,
  },
]
