import type { Subject } from './people'

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const nobody = id(999_999)

const now = Date.now()
/** The moment `n` hours from when the house was built. */
export const hours = (n: number) => new Date(now + n * 3_600_000)

/** A word that stands nowhere but in one column of one subject's rows. */
export const canary = (subject: Subject, column: (typeof columns)[number]) => `zq${column}${subject}q`

/** Kinds of columns that say something about somebody. */
export const columns = [
  ...(['given', 'between', 'family', 'key', 'mail', 'talk', 'basis', 'care', 'glass'] as const),
  ...(['seen', 'notice', 'failure', 'deed', 'device', 'draft'] as const),
] as const
export const nameColumns: readonly string[] = ['given', 'between', 'family']
