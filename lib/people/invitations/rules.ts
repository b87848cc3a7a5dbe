import { addDays } from 'date-fns'

/** How an invitation reached the family: on paper, by mail, or opened with the code of a letter. */
export type Channel = 'letter' | 'mail' | 'code'

/** What is handed out once, and never stored as it is. `code` stands on letters only. */
export type IssuedInvitation = { personId: string; token: string; code: string | null }

/** Days a letter keeps working after its round closed, for changing and cancelling. Source: product.md SCH-7. */
const daysAfterClosing = 14

/** The moment an invitation to a round that closes at `closesAt` stops working. */
export const validUntilOf = (closesAt: Date) => addDays(closesAt, daysAfterClosing)

/** What an invitation to the conversations of a round opens. */
export const scopeOfRound = (roundId: string) => `conversations:${roundId}`

/** Channels that a new invitation of `channel` replaces: a reprint kills the letter and what its code opened. */
export const replacedBy = (channel: Channel): Channel[] =>
  channel === 'letter' ? ['letter', 'code'] : channel === 'mail' ? ['mail'] : []

/** The path an invitation opens, behind the public address. */
export const pathOf = (token: string) => `/u/${token}`
