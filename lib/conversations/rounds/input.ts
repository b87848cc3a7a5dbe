import * as z from 'zod'
import type { CalendarDate, ClockTime } from '@/lib/foundation/time'
import { usualBuffer, usualMinutes } from './rules'

const date = z.iso.date().transform((text) => text as CalendarDate)
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => text as ClockTime)

const window = z
  .object({
    groupId: z.uuid(),
    teacherId: z.uuid(),
    roomId: z.uuid().nullable().default(null),
    date,
    from: clock,
    until: clock,
  })
  .refine(({ from, until }) => from < until, { path: ['until'] })

/** What is asked to make a round; clock times are the school's, `opensAt` and `closesAt` instants. */
export const createRoundInput = z
  .object({
    yearId: z.uuid(),
    name: z.string().trim().min(1).max(80),
    minutes: z.coerce.number().int().min(5).max(120).default(usualMinutes),
    bufferMinutes: z.coerce.number().int().min(0).max(60).default(usualBuffer),
    startsOn: date,
    endsOn: date,
    opensAt: z.coerce.date(),
    closesAt: z.coerce.date(),
    groupIds: z.array(z.uuid()).min(1),
    windows: z.array(window).min(1).max(2_000),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'] })
export type CreateRoundInput = z.output<typeof createRoundInput>
