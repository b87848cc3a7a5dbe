import { type Door, isOwn, offices, ofOwnSchool, teachers } from './door'
import { actors } from './people'

const round = { roundId: 'round' } as const
const glass: Door['may'] = (who, given) => (offices.includes(who) || who === 'ilse') && isOwn(who, given)
const plans: Door['may'] = (who, given) =>
  (teachers.includes(who) || offices.includes(who)) && isOwn(who, given)
const taught: Door['may'] = (who, given) => teachers.includes(who) && isOwn(who, given)
const gone = /niet meer|verlopen|no longer/i

/** Screens and handlers of teachers, leaders and office. */
export const staffDoors: readonly Door[] = [
  { door: 'PAGE /leerkracht', may: teachers },
  { door: 'PAGE /leerkracht/groep', may: teachers, answers: [307] },
  { door: 'PAGE /leerkracht/groep/[groupId]', params: { groupId: 'group' }, may: taught },
  {
    door: 'PAGE /leerkracht/kind/[childId]',
    params: { childId: 'child' },
    may: taught,
    writes: ['child_access'],
  },
  { door: 'PAGE /leerkracht/planning', params: { groep: 'group' }, may: teachers },
  { door: 'PAGE /leerkracht/begeleiding', params: { zoek: 'search' }, may: ['ilse'] },
  { door: 'PAGE /leerkracht/plannen/[childId]', params: { childId: 'child' }, may: plans },
  { door: 'PAGE /leiding', may: offices },
  { door: 'PAGE /leiding/groepen', may: offices },
  { door: 'PAGE /leiding/groepen/zonder-moment', may: offices },
  { door: 'PAGE /leiding/groepen/[groupId]', params: { groupId: 'group' }, may: ofOwnSchool },
  {
    door: 'PAGE /leiding/kind/[childId]',
    params: { childId: 'child' },
    may: glass,
    writes: ['child_access'],
  },
  { door: 'PAGE /leiding/rondes', may: offices },
  { door: 'PAGE /leiding/rondes/nieuw', may: offices },
  { door: 'PAGE /leiding/instellingen', may: offices },
  { door: 'PAGE /leiding/instellingen/gezinnen', may: offices },
  { door: 'PAGE /leiding/brieven', may: offices },
  { door: 'PAGE /leiding/brieven/[roundId]', params: round, may: ofOwnSchool },
  { door: 'PAGE /leiding/brieven/[roundId]/versturen', params: round, may: ofOwnSchool },
  {
    door: 'PAGE /leiding/brieven/[roundId]/[groupId]',
    params: { ...round, groupId: 'group' },
    may: ofOwnSchool,
  },
  {
    door: 'POST /leiding/brieven/[roundId]/[groupId]/afdruk',
    params: { ...round, groupId: 'group', who: 'invitee' },
    may: (who, { roundId = '', groupId = '', who: whom = '' }) =>
      offices.includes(who) &&
      isOwn(who, { roundId, groupId }) &&
      (['all', 'letter'].includes(whom) || isOwn(who, { whom })),
    answers: [200, 409],
    refusals: [409],
    writes: ['invitation', 'activity'],
  },
  { door: 'PAGE /leiding/post', may: offices },
  { door: 'PAGE /leiding/post/[noticeId]', params: { noticeId: 'notice' }, may: ofOwnSchool },
  { door: 'PAGE /leiding/import', may: offices },
  { door: 'PAGE /leiding/import/team', may: offices },
  {
    // What waits is found by its own actor only; everybody else reads that it is gone.
    door: 'PAGE /leiding/import/[id]',
    params: { id: 'draft' },
    may: ofOwnSchool,
    refusedWords: gone,
  },
  {
    door: 'POST /leiding/import/upload',
    may: offices,
    answers: [303],
    writes: ['import_draft', 'pgboss.job'],
  },
  {
    door: 'POST /leiding/import/[id]/overnemen',
    params: { id: 'draft' },
    may: ofOwnSchool,
    answers: [303],
    refusals: [303],
    writes: ['import_draft', 'import_run', 'person', 'guardianship', 'household'],
  },
  {
    door: 'POST /leiding/import/team/bevestigen',
    params: { rol: 'proposal' },
    may: ofOwnSchool,
    answers: [303],
    writes: ['person_role', 'activity'],
  },
  {
    door: 'POST /leiding/import/team/intrekken',
    params: { rol: 'heldRole' },
    // Nobody takes the own role away.
    may: (who, { rol = '' }) =>
      offices.includes(who) &&
      isOwn(who, { person: rol.slice(0, 36) }) &&
      rol.slice(0, 36) !== actors[who]?.personId,
    answers: [303],
    writes: ['person_role', 'activity', 'session'],
  },
]
