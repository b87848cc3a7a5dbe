import { asSystem } from '@/lib/foundation/db'
import { isId } from '@/lib/people/rules'
import { eraseChild } from '../erase/child'
import { erasePerson } from '../erase/person'
import { Refusal } from '../refusal'
import type { Command } from './command'
import { personOf, schoolOf } from './who'

/** Erases a person or a child for good. */
export const eraseCommand: Command = {
  purpose: 'erase a person or a child for good: no way back but a backup',
  usage: `--school CODE (--child KEY | --person ID | --email ADDRESS) --yes

--child   the number of the child in the export of the school, or its id
--yes     without it, the command only says what would go`,
  options: {
    school: { type: 'string' },
    child: { type: 'string' },
    person: { type: 'string' },
    email: { type: 'string' },
    yes: { type: 'boolean' },
  },
  required: ['school'],
  async run({ given, surroundings, say }) {
    const schoolId = await schoolOf(given)
    const url = surroundings.urls.owner
    const isMeant = given['yes'] === 'yes'
    const gone = given['child']
      ? await eraseChild(url, schoolId, await childOf(schoolId, given['child']), isMeant)
      : await erasePerson(url, schoolId, await personOf(schoolId, given), isMeant)
    for (const [table, rows] of Object.entries(gone)) say(`${table}: ${rows}`)
    say(isMeant ? 'Erased.' : 'Nothing was erased yet: repeat with --yes.')
  },
}

async function childOf(schoolId: string, key: string): Promise<string> {
  const child = await asSystem('operator', schoolId, (db) =>
    db.child.findFirst({ where: { schoolId, ...(isId(key) ? { id: key } : { key }) }, select: { id: true } }),
  )
  if (!child) throw new Refusal('This school has no child with that number.')
  return child.id
}
