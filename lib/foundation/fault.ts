/** A refusal or failure of the database, without the rows that PostgreSQL and Prisma put into their messages. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault'
  constructor(
    /** SQLSTATE, or Prisma's own code. */
    readonly code: string,
    /** Named constraint that refused, when one did. */
    readonly constraint: string | undefined,
  ) {
    super(`the database refused: ${code}${constraint ? ` (${constraint})` : ''}`)
  }
}

type Cause = { originalCode?: string; originalMessage?: string; code?: string; kind?: string }

/** The same error when it is ours; a DatabaseFault when it came from Prisma or PostgreSQL. */
export function withoutRows(error: unknown): unknown {
  if (!(error instanceof Error) || !isFromDatabase(error)) return error
  const { code, meta, cause } = error as Error & {
    code?: string
    meta?: { driverAdapterError?: { cause?: Cause } }
    cause?: Cause
  }
  const told = meta?.driverAdapterError?.cause ?? cause
  const constraint = (told?.originalMessage ?? error.message).match(/constraint "(\w+)"/)?.[1]
  const fault = new DatabaseFault(told?.originalCode ?? code ?? 'unknown', constraint)
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  fault.stack = [`${fault.name}: ${fault.message}`, ...frames].join('\n')
  return fault
}

const isFromDatabase = (error: Error) =>
  /^(Prisma\w+|DriverAdapterError|DatabaseError)/.test(error.name) ||
  'severity' in error ||
  'clientVersion' in error
