import { spokenDate, spokenTime } from '@/lib/foundation/time'
import {
  type LetterFacts,
  type LetterWriter,
  type LetterWriters,
  momentIn,
  spokenNames,
  textIn,
} from '@/lib/post/letters/rules'
import { type CalendarEvent, calendarPlace, calendarUid, type Letter } from '@/lib/post/rules'
import { invitationLetters } from './invitations/letters'

type Change = 'booked' | 'moved' | 'cancelled'

/** Letters of this room, by kind of notice. No child's name in a subject or in a calendar. Source: security.md F6, M4. */
export const conversationLetters: LetterWriters = {
  'conversation-booked': changeLetter('booked'),
  'conversation-moved': changeLetter('moved'),
  'conversation-cancelled': changeLetter('cancelled'),
  'conversation-changed': tableLetter,
  ...invitationLetters,
  'call-asked': callAsked,
}

function changeLetter(change: Change): LetterWriter {
  return (facts, wordsOf) => {
    const words = wordsOf('mail')
    const { data, children, recipient } = facts
    const names = spokenNames(
      children.map((child) => child.givenName),
      facts.language,
    )
    const place = textIn(data, 'place')
    const earlier = spokenMoment(facts, 'earlierStartsAt', 'earlierEndsAt', words)
    const calendar = calendarOf(facts, change === 'cancelled' ? 'CANCEL' : 'REQUEST', words('calendarTitle'))
    const when = spokenMoment(facts, 'startsAt', 'endsAt', words)
    const comeAlong = children.length > 1 ? 'booked.children' : 'booked.child'
    const lines = [
      words(data['role'] === 'staff' ? `staff.${change}` : `${change}.line`, { children: names }),
      when,
      change !== 'cancelled' && place ? words('where', { place }) : '',
      change === 'moved' && earlier ? words('moved.earlier', { moment: earlier }) : '',
      change === 'booked' && data['role'] !== 'staff' ? words(comeAlong, { children: names }) : '',
      change === 'cancelled' && data['role'] !== 'staff' ? words('cancelled.again') : '',
      calendar ? words(calendarLine[change]) : '',
    ]
    return {
      subject: words(`${change}.subject`),
      greeting: words('greeting', { name: recipient.givenName }),
      lines: lines.filter(Boolean),
      ...ownLink(facts, change === 'cancelled' ? words('invitation.button') : words('yourLink')),
      ...(calendar ? { calendar } : {}),
    }
  }
}

/** Who comes changed while the moment stands, or a moment fell free because its child left the school. */
function tableLetter(facts: LetterFacts, wordsOf: Parameters<LetterWriter>[1]): Letter {
  const words = wordsOf('mail')
  const { data, children, recipient } = facts
  const isGone = data['change'] === 'child-left'
  const change = isGone ? 'childLeft' : data['change'] === 'nobody-decides' ? 'nobodyDecides' : 'somebodyLeft'
  const names = spokenNames(
    children.map((child) => child.givenName),
    facts.language,
  )
  const calendar = calendarOf(facts, isGone ? 'CANCEL' : 'REQUEST', words('calendarTitle'))
  const place = textIn(data, 'place')
  return {
    subject: words(isGone ? 'cancelled.subject' : 'changed.subject'),
    greeting: words('greeting', { name: recipient.givenName }),
    lines: [
      words(`changed.${change}`, { children: names }),
      ...(isGone ? [] : [words(change === 'nobodyDecides' ? 'changed.askHome' : 'changed.stands')]),
      spokenMoment(facts, 'startsAt', 'endsAt', words),
      ...(!isGone && place ? [words('where', { place })] : []),
    ],
    ...(calendar ? { calendar } : {}),
  }
}

const calendarLine = { booked: 'calendarFile', moved: 'calendarChange', cancelled: 'calendarCancel' } as const

/** To the teachers of a class: a parent found no moment that fits. The number stands with the child, not in a mail. */
function callAsked(
  { children, recipient, language }: LetterFacts,
  wordsOf: Parameters<LetterWriter>[1],
): Letter {
  const words = wordsOf('booking')
  const names = spokenNames(
    children.map((child) => child.givenName),
    language,
  )
  return {
    subject: words('callLetterSubject'),
    greeting: wordsOf('mail')('greeting', { name: recipient.givenName }),
    lines: [words('callLetterLine', { children: names }), words('callLetterNumber')],
  }
}

function ownLink({ secret, publicUrl }: LetterFacts, label: string): Pick<Letter, 'button'> {
  return secret ? { button: { label, href: `${publicUrl}/u/${secret}` } } : {}
}

function spokenMoment(
  facts: LetterFacts,
  from: string,
  until: string,
  words: ReturnType<Parameters<LetterWriter>[1]>,
): string {
  const [startsAt, endsAt] = [momentIn(facts.data, from), momentIn(facts.data, until)]
  if (!startsAt) return ''
  const place = { locale: facts.language, timeZone: facts.timeZone }
  if (!endsAt) return `${spokenDate(startsAt, place)}, ${spokenTime(startsAt, place)}`
  return words('when', {
    date: spokenDate(startsAt, place),
    from: spokenTime(startsAt, place),
    until: spokenTime(endsAt, place),
  })
}

function calendarOf(
  facts: LetterFacts,
  method: CalendarEvent['method'],
  title: string,
): CalendarEvent | null {
  const { data, publicUrl } = facts
  const [startsAt, endsAt] = [momentIn(data, 'startsAt'), momentIn(data, 'endsAt')]
  const id = textIn(data, 'conversationId')
  if (!startsAt || !endsAt || !id) return null
  return {
    uid: calendarUid(id, publicUrl),
    sequence: typeof data['sequence'] === 'number' ? data['sequence'] : 0,
    method,
    startsAt,
    endsAt,
    title,
    place: calendarPlace(facts.school.name, textIn(data, 'place')),
    description: '',
  }
}
