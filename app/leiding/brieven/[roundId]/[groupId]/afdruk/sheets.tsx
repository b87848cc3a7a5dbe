import { LetterDocument, LetterSheet } from '@/components/paper/letter'
import { QrCode } from '@/components/paper/qr-code'
import type { LetterSet, PrintedLetter } from '@/lib/conversations/invitations/commands'
import {
  invitationText,
  type LetterWords,
  listOf,
  namedInText,
} from '@/lib/conversations/invitations/letters'
import { env } from '@/lib/foundation/env'
import { directionOf, type Language } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import { spokenCode } from '@/lib/people/invitations/codes/rules'
import { pathOf } from '@/lib/people/invitations/rules'

type Props = { set: LetterSet; timeZone: string; now: Date }

/** The letters of a class: one A4 per guardian, with nothing of anybody else on it. */
export function LetterSheets({ set, timeZone, now }: Props) {
  const staff = wordsIn('nl', 'letters')
  return (
    <LetterDocument lang="nl" title={staff('documentTitle', { group: set.groupName })}>
      {set.letters.map((letter) => (
        <Sheet key={letter.personId} letter={letter} set={set} timeZone={timeZone} now={now} />
      ))}
    </LetterDocument>
  )
}

function Sheet({ letter, set, timeZone, now }: Props & { letter: PrintedLetter }) {
  const dutch = wordsIn('nl', 'letter')
  const language = besideDutch(letter.language)
  const words = language ? wordsIn(language, 'letter') : null
  const side = language ? { lang: language, dir: directionOf(language) } : null
  const names = letter.children.map((child) => child.givenName)
  const facts = { ...set.round, children: names }
  const text = invitationText(dutch, facts, { language: 'nl', timeZone }, now)
  const other = words && language ? invitationText(words, facts, { language, timeZone }, now) : null
  return (
    <LetterSheet
      school={{ name: set.school.name, lines: [set.school.phone].filter(Boolean) }}
      address={[
        dutch('for', { children: names.length > 1 ? listOf(names, 'nl') : (letter.children[0]?.name ?? '') }),
        dutch('and', { guardian: letter.name }),
      ]}
      heading={{ first: text.first, second: text.second }}
      tableLabel={dutch('table')}
      places={placesOf(dutch, letter, names)}
      dutch={{ dated: text.dated, paragraphs: paragraphsOf(text) }}
      {...(other && side
        ? { other: { ...side, dated: other.dated, paragraphs: paragraphsOf(other, true) } }
        : {})}
      qr={<QrCode text={`${env.publicUrl}${pathOf(letter.token)}`} label={dutch('qr')} />}
      code={spokenCode(letter.code)}
      codeLabel={dutch('code')}
      {...(words && side ? { otherCodeLabel: { ...side, text: words('code') } } : {})}
      ways={waysOf(dutch, set)}
      steps={[
        { icon: 'phone', text: dutch('scan'), other: words?.('scan') },
        { icon: 'clock', text: dutch('pick'), other: words?.('pick') },
        { icon: 'talk', text: dutch('come'), other: words?.('come') },
      ]}
    />
  )
}

/** The second language of a letter: the family's own when we have it, English for other languages, else none. */
const besideDutch = (language: string): Language | null =>
  language.startsWith('nl') ? null : language.startsWith('ar') ? 'ar' : 'en'

function placesOf(words: LetterWords, letter: PrintedLetter, names: string[]) {
  const count = names.length
  const [teacher] = letter.teachers
  const school =
    letter.teachers.length === 1 && teacher ? teacher : words('teachers', { count: letter.teachers.length })
  const seats = count > namedInText ? [words('allOfYou')] : names
  const note = words('childNote', { count: count > namedInText ? count : 1 })
  return [
    ...seats.map((name) => ({ voice: 'child' as const, name, note, comes: true })),
    { voice: 'home' as const, name: words('home', { count }), note: words('homeNote'), comes: true },
    { voice: 'school' as const, name: school, note: words('schoolNote'), comes: true },
  ]
}

// The heading of the sheet is Dutch, so the other column opens with the same words in its own language.
const paragraphsOf = (text: ReturnType<typeof invitationText>, withHeading = false) => [
  { ...(withHeading ? { opening: `${text.first} ${text.second}` } : {}), text: text.toChild },
  { opening: text.opening, text: text.toParent },
  { text: text.choose },
]

const waysOf = (words: LetterWords, set: LetterSet) => [
  words('goTo', { address: `${new URL(env.publicUrl).host}/code` }),
  ...(set.school.phone ? [words('orCall', { phone: set.school.phone })] : []),
]
