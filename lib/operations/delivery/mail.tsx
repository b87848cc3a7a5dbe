import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MailLink, MailSheet } from '@/components/paper/mail'
import { type Mailbox, writeCalendar } from '@/lib/foundation/calendar'
import type { OutgoingMail } from '@/lib/foundation/mail'
import { directionOf, nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import type { Letter } from '@/lib/post/rules'

/** Who writes to whom: the school as sender, one person as recipient. */
export type Envelope = {
  messageId: string
  language: string
  school: { name: string; phone: string }
  from: Mailbox
  to: Mailbox
  replyTo: string | null
}

/** One mail of one or more letters to the same person, as text, as HTML and as calendar files. */
export function composeMail(
  letters: readonly [Letter, ...Letter[]],
  envelope: Envelope,
  now: Date,
): OutgoingMail {
  const language = nearestLanguage(envelope.language)
  const words = wordsIn(language, 'mail')
  const [first] = letters
  const subject =
    letters.length === 1
      ? first.subject
      : words('bundle', { count: letters.length, school: envelope.school.name })
  const foot = [
    words('goodbye', { school: envelope.school.name }),
    envelope.school.phone ? words('ask', { phone: envelope.school.phone }) : words('askNoPhone'),
  ]
  const page = (
    <MailSheet
      lang={language}
      dir={directionOf(language)}
      title={subject}
      from={envelope.school.name}
      heading={{ first: letters.length === 1 ? (first.heading ?? subject) : subject }}
      paragraphs={[first.greeting, ...paragraphsOf(letters), foot[0]]}
      {...(letters.length === 1 && first.button ? { button: first.button } : {})}
      more={foot[1]}
      footer={words('machine', { school: envelope.school.name })}
    />
  )
  return {
    messageId: envelope.messageId,
    from: envelope.from,
    to: envelope.to,
    replyTo: envelope.replyTo,
    subject,
    text: [...textOf(letters), ...foot, '', words('machine', { school: envelope.school.name })].join('\n'),
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    calendars: letters.flatMap(({ calendar }) =>
      calendar
        ? [
            {
              method: calendar.method,
              content: writeCalendar(
                {
                  method: calendar.method,
                  entries: [calendar],
                  organizer: envelope.from,
                  attendee: envelope.to,
                },
                now,
              ),
            },
          ]
        : [],
    ),
  }
}

/** The lines of all letters; with more than one, each under its own subject and with its own link. */
function paragraphsOf(letters: readonly Letter[]): ReactNode[] {
  if (letters.length === 1) return [...(letters[0]?.lines ?? [])]
  return letters.flatMap((letter) => [
    <b key="subject">{letter.heading ?? letter.subject}</b>,
    ...letter.lines,
    ...(letter.button
      ? [
          <MailLink key="link" href={letter.button.href}>
            {letter.button.label}
          </MailLink>,
        ]
      : []),
  ])
}

function textOf(letters: readonly [Letter, ...Letter[]]): string[] {
  return [
    letters[0].greeting,
    '',
    ...letters.flatMap((letter) => [
      ...(letters.length > 1 || letter.heading ? [letter.heading ?? letter.subject, ''] : []),
      ...letter.lines,
      '',
      ...(letter.button ? [`${letter.button.label}: ${letter.button.href}`, ''] : []),
    ]),
  ]
}
