import pg from 'pg'
import type { Command } from './command'

/** Lists codes and names. The owner may look at this one table without naming a school first. */
export const listSchoolsCommand: Command = {
  purpose: 'show the schools of this database with their codes',
  usage: '',
  options: {},
  required: [],
  async run({ surroundings, say }) {
    const client = new pg.Client({ connectionString: surroundings.urls.owner })
    await client.connect()
    try {
      const { rows } = await client.query('select code, name, is_demo from school order by name, code')
      for (const { code, name, is_demo } of rows) say(`${code}  ${name}${is_demo ? '  (demo)' : ''}`)
      if (rows.length === 0) say('No school yet: create-school makes one.')
    } finally {
      await client.end()
    }
  },
}
