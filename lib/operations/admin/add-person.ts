import { addPerson } from '@/lib/people/staff/commands'
import { newPersonInput } from '@/lib/people/staff/input'
import { Refusal } from '../refusal'
import type { Command } from './command'
import { readPerson, roleOf, schoolOf } from './who'

/** Adds somebody of the staff. */
export const addPersonCommand: Command = {
  purpose: 'add somebody of the staff, with one or more roles',
  usage: '--school CODE --name "Bram de Boer <b.deboer@school.example>" --role teacher [--role ib …]',
  options: { school: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true } },
  required: ['school', 'name', 'role'],
  async run({ given, lists, now, say }) {
    const person = newPersonInput.safeParse(readPerson(given['name'] ?? ''))
    if (!person.success) throw new Refusal('The name or the address cannot be right.')
    const roles = (lists['role'] ?? []).map(roleOf)
    say(`--person ${await addPerson(await schoolOf(given), person.data, roles, now)}`)
  },
}
