import { schoolsIn } from '../database/schools'
import type { Command } from './command'

/** Lists codes and names. */
export const listSchoolsCommand: Command = {
  purpose: 'show the schools of this database with their codes',
  usage: '',
  options: {},
  required: [],
  async run({ surroundings, say }) {
    const schools = await schoolsIn(surroundings.urls.owner)
    for (const { code, name, isDemo } of schools) say(`${code}  ${name}${isDemo ? '  (demo)' : ''}`)
    if (schools.length === 0) say('No school yet: create-school makes one.')
  },
}
