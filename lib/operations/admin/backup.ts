import path from 'node:path'
import { writeBackup } from '../backup/write'
import type { Command } from './command'

/** Keeps everything of every school. */
export const backupCommand: Command = {
  purpose: 'keep everything of every school in a new folder, while the app goes on',
  usage:
    '--to FOLDER\n\nKeep AUTH_SECRET (.data/secret) somewhere else: without it, second factors have to be set anew after restoring.',
  options: { to: { type: 'string' } },
  required: ['to'],
  async run({ given, surroundings, now, say }) {
    const folder = path.resolve(given['to'] ?? '')
    const secret = surroundings.variables['AUTH_SECRET'] ?? ''
    const { tables } = await writeBackup(surroundings.backupUrl, folder, secret, now)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`${folder}: ${tables.length} tables, ${rows} rows.`)
  },
}
