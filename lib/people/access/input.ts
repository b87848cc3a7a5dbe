import * as z from 'zod'

/** The reason to look at a child's page; parents read it word for word. Source: security.md A7. */
export const breakGlassInput = z.object({
  childId: z.uuid(),
  reason: z.string().trim().min(10, 'reason-too-short').max(300, 'reason-too-long'),
})
export type BreakGlassInput = z.output<typeof breakGlassInput>
