import { asAccount, asSystem } from '@/lib/foundation/db'
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
    const person = await asSystem('operator', schoolId, (db) =>
      db.person.findUnique({ where: { schoolId_id: { schoolId, id } }, select: { accountId: true } }),
    )
    const accountId = person?.accountId
    if (!accountId) throw new Refusal('This person has never signed in.')
    const { count } = await asAccount(accountId, async (db) => {
      await db.session.deleteMany({ where: { accountId } })
      return db.secondFactor.deleteMany({ where: { accountId } })
    })
    say(count > 0 ? 'Forgotten; all sessions ended.' : 'There was no second factor; all sessions ended.')
  },
}
