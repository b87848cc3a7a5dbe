import * as z from 'zod'
import type { CalendarDate } from '@/lib/foundation/time'

const date = z.iso.date().transform((text) => text as CalendarDate)

/** Who cares for which child from when until when, and the sentence its parents read. */
export const careInput = z
  .object({
    childId: z.uuid(),
    personId: z.uuid(),
    fromOn: date,
    untilOn: z.union([date, z.literal('').transform(() => null)]),
    reason: z.string().trim().min(10, 'reason-too-short').max(300, 'reason-too-long'),
  })
  .refine((care) => !care.untilOn || care.untilOn >= care.fromOn, {
    path: ['untilOn'],
    message: 'ends-before-start',
  })
export type CareInput = z.output<typeof careInput>

/** Which care relation ends today. */
export const endCareInput = z.object({ careId: z.uuid() })
export type EndCareInput = z.output<typeof endCareInput>
