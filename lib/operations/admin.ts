import { addPersonCommand } from './admin/add-person'
import { addRoleCommand } from './admin/add-role'
import { backupCommand } from './admin/backup'
import { bouncedCommand } from './admin/bounced'
import type { Command } from './admin/command'
import { createSchoolCommand } from './admin/create-school'
import { eraseCommand } from './admin/erase'
import { importCommand } from './admin/import'
import { listSchoolsCommand } from './admin/list-schools'
import { removeRoleCommand } from './admin/remove-role'
import { resetSecondFactorCommand } from './admin/reset-second-factor'
import { restoreCommand } from './admin/restore'
import { runCommand } from './admin/run'
import { signInLinkCommand } from './admin/sign-in-link'

/** `npm run admin -- <command>`: what the operator does from the console, also while the app runs. */
const commands: Record<string, Command> = {
  'list-schools': listSchoolsCommand,
  'create-school': createSchoolCommand,
  import: importCommand,
  'add-person': addPersonCommand,
  'add-role': addRoleCommand,
  'remove-role': removeRoleCommand,
  'sign-in-link': signInLinkCommand,
  'reset-second-factor': resetSecondFactorCommand,
  bounced: bouncedCommand,
  backup: backupCommand,
  restore: restoreCommand,
  erase: eraseCommand,
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) process.exitCode = await runCommand(command, name, args)
else {
  const width = Math.max(...Object.keys(commands).map((key) => key.length))
  const lines = Object.entries(commands).map(([key, { purpose }]) => `  ${key.padEnd(width)}  ${purpose}`)
  const help = [
    'npm run admin -- <command> [options]',
    '',
    ...lines,
    '',
    'npm run admin -- <command> --help shows the options of a command.',
    'Exit codes: 0 done, 1 refused or failed, 2 asked wrongly.',
    '',
  ].join('\n')
  const isAsked = ['help', '--help', '-h'].includes(name)
  if (isAsked) process.stdout.write(help)
  else process.stderr.write(`There is no command "${name}".\n\n${help}`)
  process.exitCode = isAsked ? 0 : 2
}
