import { type CalendarDate, dateOf, instant, spokenDate } from '@/lib/foundation/time'
import type { wordsIn } from '@/lib/i18n/words'
import { pathOf } from '@/lib/people/invitations/rules'
import type { LetterWriters, LetterFacts as MailFacts, WordsOf } from '@/lib/post/letters/rules'
import type { Letter } from '@/lib/post/rules'

/** The words of a letter in one language, as wordsIn(language, 'letter') gives them. */
export type LetterWords = ReturnType<typeof wordsIn<'letter'>>

export type LetterFacts = {
  /** Given names, the eldest child first. */
  children: string[]
  minutes: number
  startsOn: CalendarDate
  endsOn: CalendarDate
  closesAt: Date
}
export type LetterPlace = { language: string; timeZone: string }

/** From three children on their names stand in the heading only, so that a letter stays on one page. */
export const namedInText = 2

/** Heading and paragraphs of an invitation in one language: the pupil is addressed first, then the parent. */
export function invitationText(words: LetterWords, facts: LetterFacts, place: LetterPlace, now: Date) {
  const { language: locale, timeZone } = place
  const children = listOf(
    facts.children.map((name) => apart(name, locale)),
    locale,
  )
  const count = facts.children.length
  const isMany = count > namedInText
  const dayOf = (date: CalendarDate) => spokenDate(instant(date, '12:00', timeZone), { locale, timeZone })
  return {
    dated: `${spokenDate(now, { locale, timeZone })} ${dateOf(now, timeZone).slice(0, 4)}`,
    first: words('first', { count, children }),
    second: words('second', { count }),
    toChild: words('toChild', { count, minutes: facts.minutes }),
    opening: isMany ? words('openingMany') : words('opening', { children }),
    toParent: words('toParent', { children: isMany ? words('yourChildren') : children }),
    choose: words('choose', {
      from: dayOf(facts.startsOn),
      until: dayOf(facts.endsOn),
      closes: spokenDate(facts.closesAt, { locale, timeZone }),
    }),
  }
}

/**
 * The mails of this noun, by kind of notice: to the child first, then to the parents. No subject names anybody.
 * Source: product.md CON-3.
 */
export const invitationLetters: LetterWriters = {
  'conversation-invitation': (facts, wordsOf) =>
    mailAbout(
      facts,
      wordsOf,
      facts.children.map(({ givenName }) => givenName),
    ),
  // Clearly a trial, about an invented child, and without a link.
  'conversation-invitation-trial': (facts, wordsOf) => {
    const words = wordsOf('letter')
    const letter = mailAbout(facts, wordsOf, [words('trialChild')])
    return { ...letter, subject: words('trialSubject'), lines: [words('trial'), ...letter.lines] }
  },
}

function mailAbout(facts: MailFacts, wordsOf: WordsOf, children: string[]): Letter {
  const { data, language, timeZone, publicUrl, secret, recipient } = facts
  const words = wordsOf('letter')
  const round = roundIn(data)
  const text = invitationText(words, { ...round, children }, { language, timeZone }, round.closesAt)
  return {
    subject: words('subject'),
    heading: `${text.first} ${text.second}`,
    greeting: wordsOf('mail')('greeting', { name: recipient.givenName }),
    lines: [text.toChild, text.toParent, text.choose, wordsOf('mail')('invitation.own')],
    // A trial, and who only looks at the outbox, see a button that leads to no family.
    button: { label: words('button'), href: `${publicUrl}${secret === null ? '/code' : pathOf(secret)}` },
  }
}

/** What a notice carries of the round: no names, only numbers and days. */
export const roundData = (round: Omit<LetterFacts, 'children'>) => ({
  minutes: round.minutes,
  startsOn: round.startsOn,
  endsOn: round.endsOn,
  closesAt: round.closesAt.toISOString(),
})

const roundIn = (data: MailFacts['data']) => ({
  minutes: Number(data['minutes']),
  startsOn: String(data['startsOn']) as CalendarDate,
  endsOn: String(data['endsOn']) as CalendarDate,
  closesAt: new Date(String(data['closesAt'])),
})

/** Names as one reads them: "Sami en Lotte". */
export const listOf = (names: string[], locale: string) =>
  new Intl.ListFormat(locale.slice(0, 2), { type: 'conjunction' }).format(names)

// A Latin name inside Arabic keeps its own direction. Source: Unicode, FSI and PDI.
const apart = (name: string, locale: string) => (locale === 'ar' ? `\u2068${name}\u2069` : name)
