import { resetSecondFactor } from '@/lib/people/sign-in/second-factor/commands'
import { Refusal } from '../refusal'
import type { Command } from './command'
import { personOf, schoolOf } from './who'

/** For a lost phone: forgets the second factor and ends every session, so the next sign-in sets a new one. */
export const resetSecondFactorCommand: Command = {
  purpose: 'forget a lost second factor; the person sets a new one at the next sign-in',
  usage: '--school CODE (--email ADDRESS | --person ID)',
  options: { school: { type: 'string' }, email: { type: 'string' }, person: { type: 'string' } },
  required: ['school'],
  async run({ given, say }) {
    const schoolId = await schoolOf(given)
    const id = await personOf(schoolId, given)
    const outcome = await resetSecondFactor(schoolId, id)
    if (outcome === 'no-account') throw new Refusal('This person has never signed in.')
    say(
      outcome === 'forgotten'
        ? 'Forgotten; all sessions ended.'
        : 'There was no second factor; all sessions ended.',
    )
  },
}
