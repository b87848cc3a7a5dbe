import path from 'node:path'
import { markOf } from '../backup/manifest'
import { restoreBackup } from '../backup/restore'
import type { Command } from './command'

/** Puts a backup into an empty database. */
export const restoreCommand: Command = {
  purpose: 'put a backup into an empty database, and compare it row by row',
  usage: '--from FOLDER',
  options: { from: { type: 'string' } },
  required: ['from'],
  needsMigrations: false,
  async run({ given, surroundings, say }) {
    const urls = { ...surroundings.urls, backup: surroundings.backupUrl }
    const { tables, secretMark, madeAt } = await restoreBackup(urls, path.resolve(given['from'] ?? ''))
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`Restored and compared: ${tables.length} tables, ${rows} rows of ${madeAt}.`)
    if (markOf(surroundings.variables['AUTH_SECRET'] ?? '') !== secretMark)
      say(
        'AUTH_SECRET is another one than when the backup was made: second factors have to be set anew (reset-second-factor).',
      )
  },
}
