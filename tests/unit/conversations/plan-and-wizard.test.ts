import { expect, test } from 'vitest'
import { hoursOfPreset } from '@/lib/conversations/rounds/rules'
import {
  columnsOf,
  dayOf,
  laggingFirst,
  roundOfToday,
  type Table,
  totalsOf,
} from '@/lib/conversations/tables/rules'
import { firstStepInput, wizardInput } from '@/lib/conversations/wizard/input'
import { checkOf, proposeWindows, windowIn } from '@/lib/conversations/wizard/rules'

const anna = { id: 'anna', name: 'Anna' }
const bram = { id: 'bram', name: 'Bram' }
const hours = hoursOfPreset('afternoons', '2026-09-07', '2026-09-10')

test('a teacher of one class offers every proposed hour to it', () => {
  const windows = proposeWindows([{ id: 'g5', name: 'Groep 5', children: 28, teachers: [anna] }], hours)
  expect(windows.map((one) => [one.date, one.from, one.teacherId])).toEqual(
    hours.map((one) => [one.date, one.from, 'anna']),
  )
})

test('partners who share a class take turns by day', () => {
  const windows = proposeWindows([{ id: 'g5', name: 'Groep 5', children: 28, teachers: [anna, bram] }], hours)
  expect(windows.map((one) => one.teacherId)).toEqual(['anna', 'bram', 'anna', 'bram'])
})

test('who teaches two classes is never proposed for both at one time, and each class gets its turns', () => {
  const classes = ['g5', 'g6'].map((id) => ({ id, name: id, children: 20, teachers: [anna] }))
  const windows = proposeWindows(classes, hours)
  const moments = windows.map((one) => `${one.teacherId} ${one.date} ${one.from}`)
  expect(new Set(moments).size).toBe(moments.length)
  expect(new Set(windows.map((one) => one.groupId))).toEqual(new Set(['g5', 'g6']))
})

test('a class without a teacher gets no window, and the check says how many moments are missing', () => {
  const classes = [
    { id: 'g5', name: 'Groep 5', children: 3, teachers: [anna] },
    { id: 'g6', name: 'Groep 6', children: 25, teachers: [] },
  ]
  const check = checkOf(classes, proposeWindows(classes, hours), 20, 5, 'Europe/Amsterdam')
  expect(check).toEqual([
    { groupId: 'g6', name: 'Groep 6', children: 25, moments: 0, tooFew: 25 },
    { groupId: 'g5', name: 'Groep 5', children: 3, moments: 44, tooFew: 0 },
  ])
})

test('a name of a tick box is a window or nothing', () => {
  expect(windowIn('g5_2026-09-07_12:30_17:00')).toEqual({
    groupId: 'g5',
    date: '2026-09-07',
    from: '12:30',
    until: '17:00',
  })
  for (const odd of ['', 'g5', 'g5_2026-09-07_12:30', 'g5_a_b_c_d']) expect(windowIn(odd)).toBeNull()
})

const first = {
  name: 'Start',
  startsOn: '2026-09-07',
  endsOn: '2026-09-10',
  opensOn: '2026-08-24',
  closesOn: '2026-09-09',
}

test('the first step says what is wrong with its days', () => {
  const complaints = (changed: object) =>
    firstStepInput.safeParse({ ...first, ...changed }).error?.issues.map((issue) => issue.message)
  expect(complaints({})).toBeUndefined()
  expect(complaints({ endsOn: '2026-09-01' })).toContain('ends-before-start')
  expect(complaints({ endsOn: '2027-09-01' })).toContain('too-long-period')
  expect(complaints({ closesOn: '2026-08-24' })).toContain('closes-before-opening')
  expect(complaints({ name: ' ', minutes: '1' })).toEqual(['needed', 'minutes-odd'])
})

test('the checked form becomes windows with their teacher and the room of their class', () => {
  const year = '00000000-0000-4000-8000-000000000003'
  const form = {
    ...first,
    yearId: year,
    'use_g5_2026-09-07_12:30_17:00': 'on',
    'teacher_g5_2026-09-07_12:30_17:00': 'anna',
    'teacher_g5_2026-09-08_12:30_17:00': 'anna',
    room_g5: 'room',
  }
  expect(wizardInput.parse(form).windows).toEqual([
    { groupId: 'g5', date: '2026-09-07', from: '12:30', until: '17:00', teacherId: 'anna', roomId: 'room' },
  ])
})

test('the round of today goes on or comes next; without one it is the last that was', () => {
  const round = (startsOn: string, endsOn: string) => ({ startsOn, endsOn }) as never
  const [past, now, next] = [
    round('2026-01-05', '2026-01-09'),
    round('2026-09-07', '2026-09-11'),
    round('2026-11-02', '2026-11-06'),
  ]
  expect(roundOfToday([next, past, now], '2026-09-11')).toBe(now)
  expect(roundOfToday([next, past, now], '2026-09-12')).toBe(next)
  expect(roundOfToday([past, now], '2026-12-01')).toBe(now)
  expect(roundOfToday([], '2026-12-01')).toBeNull()
})

test('children without a moment are counted first, and the class that misses most leads', () => {
  const groups = [
    { groupName: 'Groep 3', children: 25, withMoment: 25 },
    { groupName: 'Groep 10', children: 5, withMoment: 4 },
    { groupName: 'Groep 5', children: 28, withMoment: 24 },
    { groupName: 'Groep 4', children: 20, withMoment: 19 },
  ]
  expect(totalsOf(groups)).toEqual({ children: 78, withMoment: 72, without: 6 })
  expect(laggingFirst(groups).map((group) => group.groupName)).toEqual([
    'Groep 5',
    'Groep 4',
    'Groep 10',
    'Groep 3',
  ])
})

test('a teacher sees the one that goes on first, then the rest of today, later days, and what is over', () => {
  const table = (id: string, at: string): Table => ({
    id,
    startsAt: new Date(at),
    endsAt: new Date(Date.parse(at) + 20 * 60_000),
    roomName: null,
    children: [],
    guardians: [],
    staff: [],
  })
  const tables = [
    table('past', '2026-09-07T06:00Z'),
    table('now', '2026-09-07T07:00Z'),
    table('soon', '2026-09-07T21:30Z'),
    table('tomorrow', '2026-09-07T22:30Z'),
  ]
  const day = dayOf(tables, new Date('2026-09-07T07:10Z'), 'Europe/Amsterdam')
  expect(day.next?.id).toBe('now')
  expect([day.past, day.today, day.later].map((part) => part.map((one) => one.id))).toEqual([
    ['past'],
    ['soon'],
    ['tomorrow'],
  ])
})

test('a plan has a column per day and teacher, with the room above it when it is one room', () => {
  const slot = (startsAt: string, teacher: string, roomName: string) => ({
    id: startsAt + teacher,
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt),
    teacher,
    roomName,
    table: null,
  })
  const columns = columnsOf(
    [
      slot('2026-09-07T07:00Z', 'Anna', 'A'),
      slot('2026-09-07T07:00Z', 'Bram', 'B'),
      slot('2026-09-07T08:00Z', 'Anna', 'A'),
      slot('2026-09-07T08:00Z', 'Bram', 'C'),
    ],
    'Europe/Amsterdam',
  )
  expect(columns.map(({ key, roomName, slots }) => [key, roomName, slots.length])).toEqual([
    ['2026-09-07 Anna', 'A', 2],
    ['2026-09-07 Bram', null, 2],
  ])
})
