declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** Rows out of the database, as text. */
  export function to(command: string): Readable & Submittable & { rowCount: number }
  /** Rows into the database. */
  export function from(command: string): Writable & Submittable & { rowCount: number }
}
