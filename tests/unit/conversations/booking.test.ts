import { expect, test } from 'vitest'
import { mayBookFor, mayChange } from '@/lib/conversations/booking/policy'
import { refusalAt, tableOf } from '@/lib/conversations/booking/rules'
import { tellingsOf } from '@/lib/conversations/telling/rules'
import { cast, groep5, sami } from '@/tests/cast'

const round = { opensAt: new Date('2026-08-20T06:00:00Z'), closesAt: new Date('2026-08-30T18:00:00Z') }
const startsAt = new Date('2026-09-01T06:30:00Z')

test('a family chooses from the moment the round opens until it closes, the school until the talk begins', () => {
  const ask = (now: string, asker: 'family' | 'school') => refusalAt(new Date(now), round, startsAt, asker)
  expect(ask('2026-08-20T05:59:59Z', 'family')).toBe('round-closed')
  expect(ask('2026-08-20T06:00:00Z', 'family')).toBeNull()
  expect(ask('2026-08-30T17:59:59Z', 'family')).toBeNull()
  expect(ask('2026-08-30T18:00:00Z', 'family')).toBe('round-closed')
  expect(ask('2026-09-01T06:29:59Z', 'school')).toBeNull()
  expect(ask('2026-09-01T06:30:00Z', 'school')).toBe('slot-started')
})

test('together everybody who decides comes; apart only the own household; who does not decide has no table', () => {
  const deciders = [
    { guardianId: 'mother', household: 'north' },
    { guardianId: 'stepfather', household: 'north' },
    { guardianId: 'father', household: 'south' },
  ]
  expect(tableOf(false, deciders, 'father')).toEqual({
    householdId: null,
    guardianIds: ['mother', 'stepfather', 'father'],
  })
  expect(tableOf(true, deciders, 'mother')).toEqual({
    householdId: 'north',
    guardianIds: ['mother', 'stepfather'],
  })
  expect(tableOf(false, deciders, 'grandmother')).toBeNull()
})

// Vera leads another school: its rows are locked to her (booking.test.ts of the database shows it).
test('who may book for Sami and change his talk', () => {
  const table = {
    childIds: [sami],
    guardianIds: [cast.fatima.personId],
    staffIds: [cast.anna.personId],
    isJoint: false,
    groupId: groep5,
  }
  const who = (may: (name: keyof typeof cast) => boolean) =>
    (Object.keys(cast) as (keyof typeof cast)[]).filter(may)
  expect(who((name) => mayBookFor(cast[name], sami, groep5))).toEqual([
    'fatima',
    'anna',
    'marieke',
    'olga',
    'vera',
  ])
  expect(who((name) => mayChange(cast[name], table))).toEqual(['fatima', 'anna', 'marieke', 'olga', 'vera'])
  const partTimer = { ...table, staffIds: [] }
  expect(mayChange(cast.anna, partTimer)).toBe(true)
  expect(mayChange(cast.anna, { ...partTimer, groupId: null })).toBe(false)
  expect(mayChange(cast.bram, partTimer)).toBe(false)
  const later = { ...table, guardianIds: [] }
  expect(mayChange(cast.fatima, later)).toBe(false)
  expect(mayChange(cast.fatima, { ...later, isJoint: true })).toBe(true)
  expect(mayChange(cast.karim, { ...later, isJoint: true })).toBe(false)
})

test('everybody at the table is told once, without names; who acted hears at once', () => {
  const told = {
    id: 'talk',
    sequence: 1,
    roundId: 'round',
    startsAt,
    endsAt: new Date('2026-09-01T06:50:00Z'),
    roomName: 'Lokaal 4',
    childIds: [sami],
    guardianIds: ['mother', 'teacher'],
    staffIds: ['teacher'],
  }
  const tellings = tellingsOf(told, new Set(['mother']))
  expect(tellings.map(({ recipientId, urgency, data }) => [recipientId, urgency, data.role])).toEqual([
    ['mother', 'answer', 'guardian'],
    ['teacher', 'news', 'staff'],
  ])
})
