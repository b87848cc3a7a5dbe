import { noor, tess } from '@/tests/cast'
import { type Door, type Given, isOwn, offices, ofOwnSchool } from './door'
import { families, staff } from './objects'
import type { Who } from './people'
import { hours } from './words'

const day = (n: number) =>
  hours(24 * n)
    .toISOString()
    .slice(0, 10)
const note = ['activity']
const mail = ['notice', 'pgboss.job']
const picture = () =>
  new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'logo.png', {
    type: 'image/png',
  })
const isFamily = (guardian = '', child = '') => families.includes(`${guardian} ${child}`)
/** Leader, office and internal supervisor, each for what is of their school. */
const tends: Door['may'] = (who, given) => (offices.includes(who) || who === 'ilse') && isOwn(who, given)
const settings = 'ACTION app/leiding/instellingen/actions.ts'
const homes = 'ACTION app/leiding/instellingen/gezinnen/actions.ts'

/** A round of one class on one evening, as the wizard sends it. */
const wizard = (_: Who, { groupId, teacherId, roomId = '' }: Given) => {
  const key = `${groupId}_${day(14)}_13:00_16:00`
  return {
    ...{ name: 'Nieuwe ronde', minutes: '15', bufferMinutes: '5', preset: 'start-week' },
    ...{ startsOn: day(13), endsOn: day(16), opensOn: day(0), closesOn: day(12) },
    ...{ [`use_${key}`]: 'on', [`teacher_${key}`]: teacherId ?? '', [`room_${groupId}`]: roomId },
  }
}

/** Every server action. */
export const actionDoors: readonly Door[] = [
  {
    door: 'ACTION app/leiding/brieven/[roundId]/actions.ts sendTrialAction',
    params: { roundId: 'round' },
    may: ofOwnSchool,
    writes: mail,
  },
  {
    door: 'ACTION app/leiding/brieven/[roundId]/versturen/actions.ts sendInvitationsAction',
    params: { roundId: 'round' },
    may: ofOwnSchool,
    writes: [...mail, ...note, 'invitation'],
  },
  {
    door: `${settings} saveProfileAction`,
    fields: { name: 'De Boog', phone: '030 1234567', senderName: '', replyTo: '', privacyContact: '' },
    may: offices,
    writes: ['school', ...note],
  },
  {
    door: `${settings} saveLogoAction`,
    fields: { logo: picture() },
    may: offices,
    writes: ['school', ...note],
  },
  { door: `${settings} removeLogoAction`, may: offices, writes: ['school', ...note] },
  {
    door: `${settings} saveRoomAction`,
    params: { roomId: 'roomOrNew' },
    fields: { name: 'Zaal' },
    may: (who, { roomId = '' }) => offices.includes(who) && (roomId === '' || isOwn(who, { roomId })),
    writes: ['room'],
  },
  { door: `${settings} removeRoomAction`, params: { roomId: 'room' }, may: ofOwnSchool, writes: ['room'] },
  {
    door: `${homes} decideAuthorityAction`,
    params: { guardianId: 'person', childId: 'child' },
    fields: { authority: 'no' },
    may: (who, given) =>
      offices.includes(who) && isOwn(who, given) && isFamily(given['guardianId'], given['childId']),
    // Who decides no longer leaves the table, and the rest of it hears so.
    writes: ['guardianship', 'conversation', 'conversation_guardian', 'agenda_entry', ...mail, ...note],
  },
  {
    door: `${homes} joinHouseholdAction`,
    params: { childId: 'child', guardianId: 'person', withGuardianId: 'partner' },
    may: (who, { childId = '', guardianId = '', withGuardianId = '' }) =>
      offices.includes(who) &&
      isOwn(who, { childId }) &&
      guardianId !== withGuardianId &&
      isFamily(guardianId, childId) &&
      isFamily(withGuardianId, childId),
    writes: ['person', ...note],
  },
  {
    door: `${homes} setApartAction`,
    params: { childId: 'child' },
    fields: { apart: 'yes' },
    may: ofOwnSchool,
    writes: ['child', 'conversation_child', ...note],
  },
  {
    door: 'ACTION app/leiding/kind/[childId]/actions.ts openChildAction',
    params: { childId: 'child' },
    fields: { reason: 'De ouders belden met een vraag' },
    may: tends,
    opens: true,
    // The answer shows the child's page already, so the look is written down too.
    writes: ['break_glass', 'child_access', ...note],
  },
  {
    door: 'ACTION app/leiding/kind/[childId]/actions.ts recordCareAction',
    params: { childId: 'child', personId: 'supervisor' },
    fields: { reason: 'Extra hulp bij het lezen', fromOn: day(0), untilOn: '' },
    may: tends,
    opens: true,
    writes: ['care_relation', 'child_access', ...note],
    // A refusal draws the page again, which who supports the child may see.
    traces: ['child_access'],
  },
  {
    door: 'ACTION app/leiding/kind/[childId]/actions.ts endCareAction',
    params: { careId: 'care' },
    at: (who) => ({ childId: who === 'vera' ? tess : noor }),
    may: tends,
    writes: ['care_relation', ...note],
    traces: ['child_access'],
  },
  { door: 'ACTION app/leiding/post/actions.ts sendMeATestMail', may: offices, writes: mail },
  {
    door: 'ACTION app/leiding/post/actions.ts tryAgain',
    params: { noticeId: 'notice' },
    may: ofOwnSchool,
    writes: mail,
  },
  {
    door: 'ACTION app/leiding/rondes/nieuw/actions.ts makeRoundAction',
    params: { yearId: 'year', groupId: 'group', teacherId: 'teacher', roomId: 'roomOrNone' },
    fields: wizard,
    may: (who, { roomId = '', teacherId = '', ...given }) =>
      offices.includes(who) &&
      isOwn(who, { ...given, teacherId, ...(roomId && { roomId }) }) &&
      staff.includes(teacherId),
    writes: ['round', 'round_group', 'round_window', 'slot', ...note],
  },
]
