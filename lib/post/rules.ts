import { addMinutes } from 'date-fns'
import { type CalendarDate, type ClockTime, clockOf, dateOf, instant, plusDays } from '@/lib/foundation/time'

/** One calendar entry as it travels in a mail. `uid` stays, `sequence` grows with every change. Source: RFC 5546. */
export type CalendarEvent = {
  uid: string
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  description: string
}

/** What a notice says, in the recipient's language; delivery makes a mail of it. No child's name in subject or title. */
export type Letter = {
  subject: string
  /** Large above the letter, for who is addressed first; otherwise the subject stands there. */
  heading?: string
  greeting: string
  lines: string[]
  button?: { label: string; href: string }
  calendar?: CalendarEvent
}

/**
 * `answer` follows a person's own act and goes at once; `news` waits for the daytime and is bundled; `today` is news
 * about this very school day, which waits for nothing. Callers choose between the first two.
 */
export type Urgency = 'answer' | 'news' | 'today'

/** Why a notice is not sent any more. */
export type DropReason = 'no-address' | 'withdrawn' | 'superseded' | 'bounced' | 'gave-up'

/** Limits of rule 4 in product.md: no news from 20.00 to 07.00; what is news within ten minutes goes as one mail. */
const day: { from: ClockTime; until: ClockTime } = { from: '07:00', until: '20:00' }
const gatherMinutes = 10

/** The first moment from `moment` on at which the school may disturb somebody. */
function nextDaytime(moment: Date, timeZone: string): Date {
  const [date, time] = [dateOf(moment, timeZone), clockOf(moment, timeZone)]
  if (time < day.from) return instant(date, day.from, timeZone)
  if (time >= day.until) return instant(plusDays(date, 1), day.from, timeZone)
  return moment
}

/** True when a notice tells of something that happens, or would have happened, on this school day. */
export function isAboutToday(data: Readonly<Record<string, unknown>>, now: Date, timeZone: string): boolean {
  const today = dateOf(now, timeZone)
  return [data['startsAt'], data['earlierStartsAt']].some(
    (moment) => typeof moment === 'string' && isOn(new Date(moment), today, timeZone),
  )
}

/** What else this person was told or is about to be told as news. */
export type OtherNews = { lastSentAt: Date | null; waitingUntil: Date | null }

/** When a new notice may leave. News joins the news that waits already, and never is a second message on one day. */
export function dueAt(urgency: Urgency, others: OtherNews, now: Date, timeZone: string): Date {
  if (urgency !== 'news') return now
  if (others.waitingUntil && others.waitingUntil > now) return nextDaytime(others.waitingUntil, timeZone)
  return newsMoment(addMinutes(now, gatherMinutes), others.lastSentAt, timeZone)
}

/** The first moment from `moment` on at which news may go to who got their last news at `lastSentAt`. */
export function newsMoment(moment: Date, lastSentAt: Date | null, timeZone: string): Date {
  const daytime = nextDaytime(moment, timeZone)
  const date = dateOf(daytime, timeZone)
  return lastSentAt && isOn(lastSentAt, date, timeZone)
    ? instant(plusDays(date, 1), day.from, timeZone)
    : daytime
}

const isOn = (moment: Date, date: CalendarDate, timeZone: string) =>
  !Number.isNaN(moment.getTime()) && dateOf(moment, timeZone) === date

/** Waiting time in seconds before try `attempts + 1`; at most five minutes, so all is out soon after a mail server returns. */
export const backoffSeconds = (attempts: number) => Math.min(300, 5 * 2 ** Math.min(attempts, 10))

/** Days after which a notice that keeps failing is given up and shown as failed. */
export const patienceDays = 5

/** Stable over every attempt: a repeated delivery is recognised as the same mail. `publicUrl` gives the host. */
export const messageIdOf = (noticeId: string, publicUrl: string) =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`

/**
 * Which notices to one person say nothing any more: of several about the same conversation only the last counts.
 * @param notices oldest first
 * @returns those to leave out
 */
export function supersededOf<Notice extends { id: string; data: unknown }>(
  notices: readonly Notice[],
): Notice[] {
  const subject = ({ data }: Notice) => (data as { conversationId?: unknown } | null)?.conversationId
  return notices.filter(
    (notice, index) =>
      typeof subject(notice) === 'string' &&
      notices.slice(index + 1).some((later) => subject(later) === subject(notice)),
  )
}

/** Where a conversation is, as every calendar of ours says it: in the mail, in the file and in the feed. */
export const calendarPlace = (schoolName: string, roomName: string | null) =>
  roomName ? `${schoolName}, ${roomName}` : schoolName

/** One name for a conversation in every calendar of ours, so that a mail and a feed never show it twice. */
export const calendarUid = (id: string, publicUrl: string) => `${id}@${new URL(publicUrl).hostname}`
