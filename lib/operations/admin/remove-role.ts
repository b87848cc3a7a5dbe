import { removeRole } from '@/lib/people/staff/roles/commands'
import type { Command } from './command'
import { personOf, roleOf, schoolOf } from './who'

/** Takes a role away from somebody who left or changed work. */
export const removeRoleCommand: Command = {
  purpose: 'take a role away from somebody; their sessions end at once',
  usage: '--school CODE (--email ADDRESS | --person ID) --role teacher',
  options: {
    school: { type: 'string' },
    email: { type: 'string' },
    person: { type: 'string' },
    role: { type: 'string' },
  },
  required: ['school', 'role'],
  async run({ given, say }) {
    const role = roleOf(given['role'] ?? '')
    const schoolId = await schoolOf(given)
    await removeRole(schoolId, await personOf(schoolId, given), role)
    say(`Taken away: ${role}; sessions ended.`)
  },
}
