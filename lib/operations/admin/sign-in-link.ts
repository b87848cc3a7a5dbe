import { issueOperatorLink } from '@/lib/people/sign-in/links/commands'
import type { Command } from './command'
import { personOf, schoolOf } from './who'

/** Prints a sign-in link for somebody. */
export const signInLinkCommand: Command = {
  purpose: 'print a sign-in link for somebody: 24 hours, once',
  usage: '--school CODE (--email ADDRESS | --person ID)',
  options: { school: { type: 'string' }, email: { type: 'string' }, person: { type: 'string' } },
  required: ['school'],
  async run({ given, now, say }) {
    const schoolId = await schoolOf(given)
    say(await issueOperatorLink(schoolId, await personOf(schoolId, given), now))
  },
}
