import type { LetterWriter, LetterWriters } from './letters/rules'

/** Proof that the mail server takes our mail, to who asked for it. */
const testLetter: LetterWriter = ({ recipient }, wordsOf) => {
  const words = wordsOf('mail')
  return {
    subject: words('test.subject'),
    greeting: words('greeting', { name: recipient.givenName }),
    lines: [words('test.line')],
  }
}

/** Letters of this room, by kind of notice. */
export const postLetters: LetterWriters = { 'test-letter': testLetter }
