import type pg from 'pg'
import {
  cast,
  groep3,
  groep5,
  joris,
  klimop,
  noor,
  otherGroup,
  otherYear,
  regenboog,
  stranger,
  tess,
  year,
} from '@/tests/cast'
import { insert } from '@/tests/stage'
import { hours, id } from './words'

export const rounds = { own: id(601), other: id(602) }
export const slots = { groep5: id(611), groep5later: id(612), groep3: id(613), other: id(614) }
const windows = { groep5: id(621), groep3: id(622), other: id(623) }
export const conversations = { noor: id(631), tess: id(632) }
/** The spare ones hold no moment, so that they can be taken away. */
export const rooms = { own: id(641), other: id(642), spare: id(643), otherSpare: id(644) }

/** A round per school with its windows and moments; Noor and Tess have theirs already. */
export async function setRounds(db: pg.Pool): Promise<void> {
  for (const [school, round, yearId, room] of [
    [regenboog, rounds.own, year, rooms.own],
    [klimop, rounds.other, otherYear, rooms.other],
  ]) {
    await insert(db, 'room', ['school_id', 'id', 'name'], [[school, room, `Lokaal ${room?.slice(-1)}`]])
    const spare = school === klimop ? rooms.otherSpare : rooms.spare
    await insert(db, 'room', ['school_id', 'id', 'name'], [[school, spare, 'Rommelhok']])
    await insert(
      db,
      'round',
      ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
      [[school, round, yearId, 'Startgesprekken', hours(24), hours(24 * 20), hours(-24), hours(24 * 20)]],
    )
  }
  const plan = [
    [
      regenboog,
      rounds.own,
      groep5,
      windows.groep5,
      cast.anna.personId,
      rooms.own,
      [slots.groep5, slots.groep5later],
    ],
    [regenboog, rounds.own, groep3, windows.groep3, cast.bram.personId, null, [slots.groep3]],
    [klimop, rounds.other, otherGroup, windows.other, cast.tom.personId, rooms.other, [slots.other]],
  ] as const
  for (const [school, round, group, window, teacher, room, made] of plan) {
    await insert(db, 'round_group', ['school_id', 'round_id', 'group_id'], [[school, round, group]])
    await insert(
      db,
      'round_window',
      ['school_id', 'id', 'round_id', 'group_id', 'teacher_id', 'room_id', 'starts_at', 'ends_at'],
      [[school, window, round, group, teacher, room, hours(72), hours(76)]],
    )
    for (const [i, slot] of made.entries())
      await insert(
        db,
        'slot',
        [
          'school_id',
          'id',
          'round_id',
          'window_id',
          'group_id',
          'teacher_id',
          'room_id',
          'starts_at',
          'ends_at',
        ],
        [[school, slot, round, window, group, teacher, room, hours(72 + i), hours(72.3 + i)]],
      )
  }
  await book(
    db,
    regenboog,
    rounds.own,
    conversations.noor,
    slots.groep5later,
    noor,
    joris.personId,
    cast.anna.personId,
    73,
  )
  await book(
    db,
    klimop,
    rounds.other,
    conversations.tess,
    slots.other,
    tess,
    stranger.personId,
    cast.tom.personId,
    72,
  )
}

async function book(
  db: pg.Pool,
  school: string,
  round: string,
  conversation: string,
  slot: string,
  child: string,
  guardian: string,
  teacher: string,
  from: number,
): Promise<void> {
  await insert(
    db,
    'conversation',
    ['school_id', 'id', 'round_id', 'slot_id', 'starts_at', 'ends_at', 'booked_by_id', 'booked_at'],
    [[school, conversation, round, slot, hours(from), hours(from + 0.3), guardian, hours(-1)]],
  )
  await insert(
    db,
    'conversation_child',
    ['school_id', 'conversation_id', 'child_id', 'round_id'],
    [[school, conversation, child, round]],
  )
  await insert(
    db,
    'conversation_guardian',
    ['school_id', 'conversation_id', 'guardian_id', 'child_id'],
    [[school, conversation, guardian, child]],
  )
  await insert(
    db,
    'conversation_staff',
    ['school_id', 'conversation_id', 'person_id'],
    [[school, conversation, teacher]],
  )
  for (const [kind, subject] of [
    ['child', child],
    ['guardian', guardian],
    ['staff', teacher],
  ])
    await insert(
      db,
      'agenda_entry',
      ['school_id', 'subject_kind', 'subject_id', 'starts_at', 'ends_at', 'source_kind', 'source_id'],
      [[school, kind, subject, hours(from), hours(from + 0.3), 'conversation', conversation]],
    )
}
