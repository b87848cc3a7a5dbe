import { issueOperatorLink } from '@/lib/people/sign-in/links/commands'
import { addPerson } from '@/lib/people/staff/commands'
import { newPersonInput } from '@/lib/people/staff/input'
import { createSchool } from '@/lib/schools/commands'
import { Refusal } from '../refusal'
import type { Command } from './command'
import { codeOf, readPerson } from './who'

/** Makes a school, and its leader when one is named. */
export const createSchoolCommand: Command = {
  purpose: 'make a school, and a leader who can sign in',
  usage: `--name "De Regenboog" [--brin 99ZZ] [--phone "030 123 45 67"] [--leader "Marieke Jansen <m.jansen@school.example>"]`,
  options: {
    name: { type: 'string' },
    brin: { type: 'string' },
    phone: { type: 'string' },
    leader: { type: 'string' },
  },
  required: ['name'],
  async run({ given, now, say }) {
    const { name = '', brin, phone, leader } = given
    if (brin && !/^[0-9]{2}[A-Z]{2}$/i.test(brin))
      throw new Refusal('A BRIN is two digits and two letters, e.g. 99ZZ.')
    const person = leader ? newPersonInput.safeParse(readPerson(leader)) : null
    if (person && !person.success) throw new Refusal('The address of the leader cannot be right.')
    const schoolId = await createSchool({ name: name.trim(), phone, brin: brin?.toUpperCase() }, now)
    say(`${name}: school code ${await codeOf(schoolId)}`)
    if (!person?.data) return
    const personId = await addPerson(schoolId, person.data, ['leader'], now)
    say(`Sign-in link of the leader (24 hours, once): ${await issueOperatorLink(schoolId, personId, now)}`)
  },
}
