import { asSystem } from '@/lib/foundation/db'
import type { Command } from './command'
import { personOf, schoolOf } from './who'

/** For a bounce that came back to the school's own mailbox: the person is called from now on. */
export const bouncedCommand: Command = {
  purpose: 'note that mail to somebody came back, so the person stands on the call list',
  usage: '--school CODE (--email ADDRESS | --person ID)',
  options: { school: { type: 'string' }, email: { type: 'string' }, person: { type: 'string' } },
  required: ['school'],
  async run({ given, now, say }) {
    const schoolId = await schoolOf(given)
    const id = await personOf(schoolId, given)
    await asSystem('count-bounce', schoolId, (db) =>
      db.person.update({
        where: { schoolId_id: { schoolId, id } },
        data: { bouncedAt: now },
        select: { id: true },
      }),
    )
    say('Noted.')
  },
}
