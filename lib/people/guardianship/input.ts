import * as z from 'zod'

/** The office's decision about one guardian of one child. */
export const authorityInput = z.object({
  guardianId: z.uuid(),
  childId: z.uuid(),
  authority: z.enum(['yes', 'no']),
})
export type AuthorityInput = z.output<typeof authorityInput>

/** Two guardians of one child who live together from now on. */
export const householdInput = z.object({
  childId: z.uuid(),
  guardianId: z.uuid(),
  withGuardianId: z.uuid(),
})
export type HouseholdInput = z.output<typeof householdInput>

/** Whether the households of a child each have their own conversation. */
export const apartInput = z.object({ childId: z.uuid(), apart: z.enum(['yes', 'no']) })
export type ApartInput = z.output<typeof apartInput>
