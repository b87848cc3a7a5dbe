/** Who hears of a conversation that was booked, moved or cancelled, and how soon. */

export type TellingKind =
  | 'conversation-booked'
  | 'conversation-moved'
  | 'conversation-cancelled'
  | 'conversation-changed'

/** What else changed at a table: somebody comes no more, nobody who decides is left, or the child left the school. */
export type TableChange = 'somebody-left' | 'nobody-decides' | 'child-left'

/** What a notice of a conversation carries: ids and times, never names; those are read when the mail is written. */
export type ConversationNotice = {
  conversationId: string
  sequence: number
  roundId: string
  startsAt: string
  endsAt: string
  childIds: string[]
  place: string
  role: 'guardian' | 'staff'
  /** When it would have been, after a move. */
  earlierStartsAt?: string
  /** Of a `conversation-changed`. */
  change?: TableChange
}

export type Told = {
  id: string
  sequence: number
  roundId: string
  startsAt: Date
  endsAt: Date
  roomName: string | null
  earlierStartsAt?: Date
  change?: TableChange
  childIds: readonly string[]
  guardianIds: readonly string[]
  staffIds: readonly string[]
}

export type Telling = { recipientId: string; urgency: 'answer' | 'news'; data: ConversationNotice }

/**
 * One telling per person at the table. Who acted, or for whom the school acted, hears at once; to the others it is
 * news (which `post` sends at once too when it is about today). Source: product.md, rule 4.
 */
export function tellingsOf(told: Told, actedFor: ReadonlySet<string>): Telling[] {
  const data = {
    conversationId: told.id,
    sequence: told.sequence,
    roundId: told.roundId,
    startsAt: told.startsAt.toISOString(),
    endsAt: told.endsAt.toISOString(),
    childIds: [...told.childIds],
    place: told.roomName ?? '',
    ...(told.earlierStartsAt ? { earlierStartsAt: told.earlierStartsAt.toISOString() } : {}),
    ...(told.change ? { change: told.change } : {}),
  }
  const tell = (role: ConversationNotice['role']) => (recipientId: string) => ({
    recipientId,
    urgency: actedFor.has(recipientId) ? ('answer' as const) : ('news' as const),
    data: { ...data, role },
  })
  const staff = new Set(told.staffIds)
  return [
    ...told.guardianIds.filter((id) => !staff.has(id)).map(tell('guardian')),
    ...told.staffIds.map(tell('staff')),
  ]
}
