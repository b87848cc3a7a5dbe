import type { LetterWriter, LetterWriters } from '@/lib/post/letters/rules'
import type { LinkSecrets } from './links/rules'

/** The mail with a one-time link, and six digits for who reads it on another device. */
const signInLink: LetterWriter = ({ recipient, secret, publicUrl }, wordsOf) => {
  const words = wordsOf('signIn')
  const { token, code } = secret ? (JSON.parse(secret) as LinkSecrets) : { token: '', code: null }
  return {
    subject: words('letter.subject'),
    greeting: words('letter.greeting', { name: recipient.givenName }),
    lines: [
      words('letter.press'),
      ...(code ? [words('letter.code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })] : []),
      words('letter.notYou'),
    ],
    button: { label: words('letter.button'), href: `${publicUrl}/inloggen/link/${token}` },
  }
}

/** Letters of sign-in, by kind of notice. */
export const signInLetters: LetterWriters = { 'sign-in-link': signInLink }
