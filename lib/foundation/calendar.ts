import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** One entry of a calendar file; `uid` stays the same over every change, `sequence` grows with it. */
export type Entry = {
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  description: string
}

export type Mailbox = { name: string; address: string }

/** `REQUEST` puts an entry into a calendar or changes it, `CANCEL` takes it out, `PUBLISH` is a feed one subscribes to. */
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'

type Calendar = {
  method: Method
  entries: readonly Entry[]
  organizer: Mailbox
  /** Whose calendar it goes into; not in a feed. */
  attendee?: Mailbox
  /** Name of a feed. */
  name?: string
}

/** A calendar file. Moments stand in it as UTC, so no device needs our time zones. Source: RFC 5545, RFC 5546 3.2. */
export function writeCalendar({ method, entries, organizer, attendee, name }: Calendar, now: Date): string {
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'Aan Tafel', product: 'Agenda', language: 'NL' },
    ...(name ? { name: oneLine(name), ttl: 3600 } : {}),
  })
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: oneLine(entry.uid),
      sequence: entry.sequence,
      stamp: now,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: oneLine(entry.title),
      location: oneLine(entry.place) || null,
      description: withoutControls(entry.description) || null,
      organizer: { name: oneLine(organizer.name), email: organizer.address },
      status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
    if (attendee)
      event.createAttendee({
        name: oneLine(attendee.name),
        email: attendee.address,
        rsvp: false,
        status: ICalAttendeeStatus.ACCEPTED,
      })
  }
  return `${calendar.toString()}\r\n`
}

/** Text on one line, without control characters: fit for a mail header or a calendar line. */
export const oneLine = (text: string) => withoutControls(text).replace(/\s+/g, ' ').trim()

const withoutControls = (text: string) => text.replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
