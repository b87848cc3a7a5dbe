import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, type Method, writeCalendar } from '@/lib/foundation/calendar'

const now = new Date('2026-09-01T12:00:00Z')
const organizer = { name: 'De Regenboog', address: 'post@school.example' }
const attendee = { name: 'Fatima Yilmaz', address: 'fatima@mail.example' }
const entry: Entry = {
  uid: 'c1@aantafel.example',
  sequence: 0,
  startsAt: new Date('2026-09-15T06:50:00Z'),
  endsAt: new Date('2026-09-15T07:10:00Z'),
  title: 'Gesprek op school',
  place: 'lokaal 5',
  description: '',
}
const write = (changes: Partial<Entry> = {}, method: Method = 'REQUEST') =>
  writeCalendar({ method, entries: [{ ...entry, ...changes }], organizer, attendee }, now)
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n')
const names = (file: string) => unfolded(file).map((line) => line.split(/[:;]/)[0])

test('an invitation says what, when and who, in UTC', () => {
  expect(unfolded(write())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aan Tafel//Agenda//NL',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:c1@aantafel.example',
    'SEQUENCE:0',
    'DTSTAMP:20260901T120000Z',
    'DTSTART:20260915T065000Z',
    'DTEND:20260915T071000Z',
    'SUMMARY:Gesprek op school',
    'LOCATION:lokaal 5',
    'ORGANIZER;CN="De Regenboog":mailto:post@school.example',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Fatima Yilmaz":MAILTO:fatima@mail.example',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a change keeps the UID and counts up; a cancellation says so', () => {
  const change = unfolded(
    write({
      sequence: 1,
      startsAt: new Date('2026-09-16T06:50:00Z'),
      endsAt: new Date('2026-09-16T07:10:00Z'),
    }),
  )
  expect(change).toEqual(
    expect.arrayContaining(['UID:c1@aantafel.example', 'SEQUENCE:1', 'DTSTART:20260916T065000Z']),
  )
  const cancel = unfolded(write({ sequence: 2 }, 'CANCEL'))
  expect(cancel).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'UID:c1@aantafel.example', 'SEQUENCE:2', 'STATUS:CANCELLED']),
  )
})

test('no text adds a line to the file, breaks a fold or a letter', () => {
  const piece = fc.constantFrom(
    '\r\n',
    '\n',
    '\r',
    ';',
    ',',
    '\\',
    ':',
    '"',
    'BEGIN:VEVENT',
    'ATTENDEE:mailto:x@evil.example',
    '😀',
    'ß',
    'ع',
    '\u0000',
    '\u2028',
    '^n',
    'a',
    ' ',
  )
  const text = fc.string({ unit: piece, maxLength: 120 })
  const expected = names(write({ description: 'x' }))
  fc.assert(
    fc.property(text, text, text, text, (title, place, description, name) => {
      const file = writeCalendar(
        {
          method: 'REQUEST',
          entries: [{ ...entry, title: `t${title}`, place: `p${place}`, description: `d${description}` }],
          organizer: { ...organizer, name: `o${name}` },
          attendee: { ...attendee, name: `a${name}` },
        },
        now,
      )
      expect(names(file)).toEqual(expected)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Cc}/u)
        expect(line.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
