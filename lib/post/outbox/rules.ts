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

/** Rows the outbox shows at most; the numbers above it count all. */
export const rowsShown = 200

/** Kinds whose letter only its recipient reads: it opens their account. */
export const isSealed = (kind: string) => kind.startsWith('sign-in')
