/** Where a notice stands. `failed` waits for its next try; `bounced` and `dropped` are not sent any more. */
export type Standing = 'waiting' | 'failed' | 'sent' | 'bounced' | 'dropped'
export const standings = ['waiting', 'failed', 'sent', 'bounced', 'dropped'] as const satisfies Standing[]

type Marks = { sentAt: Date | null; droppedWhy: string | null; bouncedAt: Date | null; attempts: number }

/** Where a notice stands, from its marks. */
export function standingOf({ sentAt, droppedWhy, bouncedAt, attempts }: Marks): Standing {
  if (sentAt) return 'sent'
  if (bouncedAt) return 'bounced'
  if (droppedWhy) return 'dropped'
  return attempts > 0 ? 'failed' : 'waiting'
}

/** The kinds that have words on screen (messages `post.kinds`); a kind without words is called a message. */
const kindsInWords = [
  'conversation-booked',
  'conversation-moved',
  'conversation-cancelled',
  'conversation-changed',
  'conversation-invitation',
  'conversation-invitation-trial',
  'call-asked',
  'sign-in-link',
  'test-letter',
] as const
export type KindInWords = (typeof kindsInWords)[number] | 'other'

/** The name of a kind on screen. */
export const kindInWords = (kind: string): KindInWords =>
  kindsInWords.find((known) => known === kind) ?? 'other'

/** Days of sent post that the outbox shows. */
export const daysShown = 14

/** Parts of the outbox one can look at alone. A message that was overtaken is in none of them. */
export const parts = ['waiting', 'sent', 'problem'] as const
export type Part = (typeof parts)[number]

type Placed = { standing: Standing; why: string | null }

/** True for a message somebody can do something about: try again, after a correction. */
export const isProblem = ({ standing, why }: Placed) =>
  standing === 'failed' || standing === 'bounced' || why === 'no-address' || why === 'gave-up'

/** The part a message belongs to; null for one that need not be sent any more. */
export function partOf(line: Placed): Part | null {
  if (isProblem(line)) return 'problem'
  return line.standing === 'waiting' || line.standing === 'sent' ? line.standing : null
}

/** Messages of the school that are read at most; the newest of them, what waits first. */
export const rowsRead = 5000

/** Kinds whose letter only its recipient reads: it opens their account. */
export const isSealed = (kind: string) => kind.startsWith('sign-in')
