import type { CalendarDate } from '@/lib/foundation/time'

/** Somebody who cares for a child, from when until when, and the sentence its parents read. */
export type CareLine = {
  id: string
  name: string
  fromOn: CalendarDate
  untilOn: CalendarDate | null
  reason: string
}

/** True when a care relation lasts today or is still to begin; ended ones stand in the log of the parents. */
export const isCurrent = ({ untilOn }: Pick<CareLine, 'untilOn'>, today: CalendarDate) =>
  untilOn === null || untilOn >= today

/** A child somebody cares for: name and class. Nothing of its content. */
export type NamedChild = { id: string; name: string; groupName: string | null }
