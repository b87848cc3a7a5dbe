import type { Authority, InformationRight } from '@/lib/foundation/actor'

/**
 * Information right that goes with a decision about authority: full with it, on request without.
 * Source: art. 1:377c BW, security.md §1.2 (default per school).
 */
export const informationRightFor = (authority: Exclude<Authority, 'unknown'>): InformationRight =>
  authority === 'yes' ? 'full' : 'on-request'

/** Why a decision about authority is not taken: nobody decides about their own family. */
export type AuthorityRefusal = 'own-child'
