import { addRole } from '@/lib/people/staff/commands'
import type { Command } from './command'
import { personOf, roleOf, schoolOf } from './who'

/** Gives somebody a role, or confirms one an import proposed. */
export const addRoleCommand: Command = {
  purpose: 'give somebody a role, or confirm one',
  usage: '--school CODE (--email ADDRESS | --person ID) --role leader',
  options: {
    school: { type: 'string' },
    email: { type: 'string' },
    person: { type: 'string' },
    role: { type: 'string' },
  },
  required: ['school', 'role'],
  async run({ given, now, say }) {
    const role = roleOf(given['role'] ?? '')
    const schoolId = await schoolOf(given)
    await addRole(schoolId, await personOf(schoolId, given), role, now)
    say(`Done: ${role}.`)
  },
}
