/** Parents as a school's office exports them: from a CSV, one row per child or one row per parent. */

import type { CalendarDate } from '@/lib/foundation/time'
import type { PersonName } from '@/lib/schools/exchange/names/rules'
import type { Column } from './columns/rules'

export type Relation = 'mother' | 'father' | 'step-parent' | 'foster-parent' | 'legal-guardian' | 'other'

/** Who decides about a child; unknown gives no right until the office confirms it. */
export type Authority = 'yes' | 'no' | 'unknown'

/** The child a row speaks of, as written there. */
export type ChildMention = PersonName & {
  readonly key: string | null
  readonly birthDate: CalendarDate | null
  readonly group: string | null
}

/** One parent of one child, as one row says. */
export type ParentLine = PersonName & {
  readonly line: number
  /** Which parent of the row, 1 or 2. */
  readonly place: 1 | 2
  readonly child: ChildMention
  /** Lower case, or null when there is none that can be used. */
  readonly email: string | null
  readonly phone: string | null
  readonly relation: Relation | null
  readonly authority: Authority
  /** One of the product's languages (BCP 47), or null when it is not said. */
  readonly language: string | null
  readonly interpreter: boolean | null
  /** True when the school noted that this parent's data must not be shown to others. */
  readonly confidential: boolean
}

/** A column of the list and what it was taken for; null when it is not used. */
export type NamedColumn = { readonly header: string; readonly taken: Column }

export type ParentsExport = {
  readonly columns: readonly NamedColumn[]
  readonly shape: 'per-child' | 'per-parent'
  readonly rows: number
  readonly parents: readonly ParentLine[]
}
