import { type CalendarDate, type ClockTime, clockOf, dateOf } from '@/lib/foundation/time'

/** Why a member of staff may look at a child: teaches the child today, has an active care relation, or said why. */
export type Basis = 'teaches' | 'care' | 'break-glass'

/** What was looked at. */
export type Part = 'card'

declare const opened: unique symbol

/** Proof that somebody may look at this child now and that it was written down; only `readChildCard` makes one. */
export type OpenChild = { readonly childId: string; readonly basis: Basis; readonly [opened]: true }

/** Makes the proof. For lib/people/access/queries.ts alone. */
export const openChild = (childId: string, basis: Basis) => ({ childId, basis }) as OpenChild

/** Hours during which a given reason opens a child. Source: security.md A7. */
export const glassHours = 24

export type Bases = { isTaught: boolean; careReason: string | null; glassReason: string | null }

/** The strongest reason to look, everyday ones first; null when there is none. */
export function basisOf({ isTaught, careReason, glassReason }: Bases): {
  basis: Basis
  reason: string | null
} | null {
  if (isTaught) return { basis: 'teaches', reason: null }
  if (careReason !== null) return { basis: 'care', reason: careReason }
  if (glassReason !== null) return { basis: 'break-glass', reason: glassReason }
  return null
}

export type AccessRow = {
  at: Date
  personId: string
  name: string
  part: string
  basis: string
  reason: string | null
}

/** What one person looked at on one day, `times` earliest first. */
export type AccessDay = {
  date: CalendarDate
  at: Date
  personId: string
  name: string
  basis: Basis
  reason: string | null
  parts: Part[]
  times: ClockTime[]
}

/**
 * The log as parents read it: newest day first, lines of one person with one reason on one day put together.
 * Source: NEN 7513, similar lines of a day may be merged.
 */
export function mergeByDay(rows: readonly AccessRow[], timeZone: string): AccessDay[] {
  const days = new Map<string, AccessDay>()
  for (const row of [...rows].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const date = dateOf(row.at, timeZone)
    const key = [date, row.personId, row.basis, row.reason ?? ''].join(' ')
    const day = days.get(key) ?? {
      date,
      at: row.at,
      personId: row.personId,
      name: row.name,
      basis: row.basis as Basis,
      reason: row.reason,
      parts: [],
      times: [],
    }
    const time = clockOf(row.at, timeZone)
    if (!day.parts.includes(row.part as Part)) day.parts.push(row.part as Part)
    if (!day.times.includes(time)) day.times.push(time)
    days.set(key, day)
  }
  return [...days.values()].sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** One guardian as staff see them on a child's card. */
export type CardGuardian = {
  id: string
  name: string
  relation: string
  authority: string
  informationRight: string
  language: string
  interpreter: string | null
  prefersCall: boolean
  email: string | null
  phone: string | null
  /** The other guardians of this household, by id; the school keeps no address. */
  householdId: string | null
}
