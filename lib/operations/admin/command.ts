import type { ParseArgsOptionsConfig } from 'node:util'
import type { Surroundings } from '../environment'

/** Options as given, by name; a name that was not given is absent. */
export type Given = Readonly<Record<string, string | undefined>>

export type Work = {
  given: Given
  /** Values of options that may be repeated, by name. */
  lists: Readonly<Record<string, readonly string[]>>
  surroundings: Surroundings
  now: Date
  say: (line: string) => void
}

/** One thing an operator can ask. */
export type Command = {
  purpose: string
  /** The options in one line, and below it what they mean. */
  usage: string
  options: ParseArgsOptionsConfig
  /** Names of options that must be there. */
  required: readonly string[]
  /** False for the one command that brings the database to a migration of its own choice. */
  needsMigrations?: boolean
  run: (work: Work) => Promise<void>
}
