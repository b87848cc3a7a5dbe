/** One moment for one child (or for one child and one of its households): who sits there, and when it may be chosen. */

export type BookingRefusal =
  | 'round-closed'
  | 'slot-started'
  | 'slot-taken'
  | 'child-already-booked'
  | 'family-overlap'
/** What was booked or moved. */
export type Booked = { conversationId: string; sequence: number; startsAt: Date; endsAt: Date }
export type MovingRefusal = BookingRefusal | 'not-movable' | 'changed-meanwhile'

export type RoundHours = { opensAt: Date; closesAt: Date }

/** Whether a family asks, within the hours of the round, or the school, which may correct afterwards (CON-4). */
export type Asker = 'family' | 'school'

/** Why nothing can be chosen at `now`, or null when time allows it. */
export function refusalAt(
  now: Date,
  round: RoundHours,
  startsAt: Date,
  asker: Asker,
): Extract<BookingRefusal, 'round-closed' | 'slot-started'> | null {
  if (asker === 'family' && (now < round.opensAt || now >= round.closesAt)) return 'round-closed'
  return now >= startsAt ? 'slot-started' : null
}

/** A guardian who decides for the child, with the household it stands in (its own when it stands alone). */
export type Decider = { guardianId: string; household: string }

export type Table = { householdId: string | null; guardianIds: string[] }

/**
 * Who comes when this guardian books: everybody who decides, or its own household when the child's homes come apart.
 * Null when the guardian does not decide for the child. Source: product.md SCH-5.
 */
export function tableOf(isApart: boolean, deciders: readonly Decider[], guardianId: string): Table | null {
  const own = deciders.find((decider) => decider.guardianId === guardianId)
  return own ? tableAt(isApart ? own.household : null, deciders) : null
}

/** The table of a household, or of all homes together when `householdId` is null. */
export const tableAt = (householdId: string | null, deciders: readonly Decider[]): Table => ({
  householdId,
  guardianIds: deciders
    .filter((decider) => householdId === null || decider.household === householdId)
    .map((decider) => decider.guardianId),
})

/** Everybody and the room, as the agenda knows them. The walk to the next conversation is not part of it. */
export function entriesOf(seat: {
  childIds: readonly string[]
  guardianIds: readonly string[]
  staffIds: readonly string[]
  roomId: string | null
  startsAt: Date
  endsAt: Date
}) {
  const { startsAt, endsAt } = seat
  const at = (subjectKind: 'child' | 'guardian' | 'staff' | 'room') => (subjectId: string) => ({
    subjectKind,
    subjectId,
    startsAt,
    endsAt,
  })
  return [
    ...seat.childIds.map(at('child')),
    ...seat.guardianIds.map(at('guardian')),
    ...seat.staffIds.map(at('staff')),
    ...(seat.roomId ? [at('room')(seat.roomId)] : []),
  ]
}
