import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/foundation/db'
import { describeError } from '@/lib/foundation/log'
import { NotFound } from '@/lib/foundation/result'
import { stopEmbedded } from '../database/embedded'
import { migrate } from '../database/migrate'
import { prepareQueue } from '../database/queue'
import { prepareSurroundings, readSettings } from '../environment'
import { Refusal } from '../refusal'
import { runningOn } from '../running'
import type { Command, Given, Work } from './command'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * Runs one command beside the app: joins its database server when that runs, else starts one and stops it at
 * the end. @returns the exit code: 0 done, 1 refused or failed, 2 asked wrongly
 */
export async function runCommand(command: Command, name: string, args: string[]): Promise<number> {
  const usage = `npm run admin -- ${name} ${command.usage}`
  const options = { ...command.options, help: { type: 'boolean' as const } }
  let values: Record<string, string | boolean | (string | boolean)[] | undefined>
  try {
    values = parseArgs({ args, options, strict: true }).values
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'Unreadable options.'}\n\n${usage}`)
    return 2
  }
  if (values['help']) {
    say(usage)
    return 0
  }
  const missing = command.required.filter((option) => !values[option])
  if (missing.length > 0) {
    complain(`Missing: ${missing.map((option) => `--${option}`).join(', ')}\n\n${usage}`)
    return 2
  }
  try {
    await besideTheApp(command, split(values))
    return 0
  } catch (error) {
    complain(sentenceOf(error))
    return 1
  }
}

async function besideTheApp(command: Command, asked: Pick<Work, 'given' | 'lists'>): Promise<void> {
  const folder = readSettings()
  // Links point to the app that runs, wherever it was started.
  const address = runningOn(folder, 'running')?.address
  if (address) process.env['PORT'] = new URL(address).port
  const surroundings = await prepareSurroundings()
  try {
    Object.assign(process.env, surroundings.variables)
    process.env['LOG_LEVEL'] ??= 'warn'
    if (command.needsMigrations !== false) {
      await migrate(surroundings.urls.owner)
      await prepareQueue(surroundings.urls.jobs)
    }
    await command.run({ ...asked, surroundings, now: new Date(), say })
  } finally {
    await closeDatabase()
    // The app may have been started in the meantime and have joined this server.
    if (!surroundings.isJoined && !runningOn(folder, 'running')) await stopEmbedded(folder)
  }
}

function split(values: Record<string, unknown>): Pick<Work, 'given' | 'lists'> {
  const entries = Object.entries(values)
  const given: Given = Object.fromEntries(
    entries.flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : value === true ? [[key, 'yes']] : [],
    ),
  )
  const lists = Object.fromEntries(
    entries.flatMap(([key, value]) => (Array.isArray(value) ? [[key, value as string[]]] : [])),
  )
  return { given, lists }
}

/** What an operator may read: our own sentences, and of anything else its kind alone, because it may hold rows. */
function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  if (error instanceof NotFound) return 'There is nobody or nothing like that.'
  const { kind, code, constraint } = describeError(error)
  return `It did not work (${[kind, code, constraint].filter(Boolean).join(', ')}). Nothing was changed by the step that failed.`
}
