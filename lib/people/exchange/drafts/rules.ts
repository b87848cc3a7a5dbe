import type { SchoolExport } from '@/lib/schools/exchange/edexml/rules'
import type { Reading } from '@/lib/schools/exchange/findings/rules'
import type { ParentsExport } from '../rules'

/** How long what was read waits for a yes. */
export const draftMinutes = 60

/** What was read from a file: only what the school may keep, or the reasons why it cannot be used. */
export type Draft = { readonly fileName: string; readonly fileHash: string } & (
  | { readonly kind: 'school'; readonly reading: Reading<SchoolExport> }
  | { readonly kind: 'parents'; readonly reading: Reading<ParentsExport> }
)
