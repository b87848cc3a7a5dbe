import * as z from 'zod'
import type { CalendarDate } from '@/lib/foundation/time'
import { presets, usualBuffer, usualMinutes } from '../rounds/rules'
import { windowIn } from './rules'

const date = z.iso.date('date-needed').transform((text) => text as CalendarDate)

const steps = {
  preset: z.enum(presets).default('start-week'),
  name: z.string().trim().min(1, 'needed').max(80, 'too-long'),
  minutes: z.coerce.number().int().min(5, 'minutes-odd').max(120, 'minutes-odd').default(usualMinutes),
  bufferMinutes: z.coerce.number().int().min(0, 'minutes-odd').max(60, 'minutes-odd').default(usualBuffer),
  startsOn: date,
  endsOn: date,
  opensOn: date,
  closesOn: date,
}
const longest = 45 * 24 * 3_600_000

/** The first step of a new round: what, how long, when, and from when until when parents choose. */
export const firstStepInput = z
  .object(steps)
  .refine((round) => round.startsOn <= round.endsOn, { path: ['endsOn'], message: 'ends-before-start' })
  .refine((round) => Date.parse(round.endsOn) - Date.parse(round.startsOn) <= longest, {
    path: ['endsOn'],
    message: 'too-long-period',
  })
  .refine((round) => round.opensOn < round.closesOn, { path: ['closesOn'], message: 'closes-before-opening' })
export type FirstStep = z.output<typeof firstStepInput>

/**
 * The checked form: what `createRound` asks, with dates of choosing still as dates. Every window is a tick box
 * `use_<class>_<date>_<from>_<until>`, with `teacher_…` of the same name and a room per class beside it.
 */
export const wizardInput = z.looseObject({ yearId: z.uuid(), ...steps }).transform((form) => {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const windows = Object.keys(form)
    .filter((name) => name.startsWith('use_'))
    .flatMap((name) => {
      const key = name.slice('use_'.length)
      const window = windowIn(key)
      if (!window) return []
      const roomId = text(`room_${window.groupId}`) || null
      return [{ ...window, teacherId: text(`teacher_${key}`), roomId }]
    })
  const { yearId, name, minutes, bufferMinutes, startsOn, endsOn, opensOn, closesOn } = form
  return { yearId, name, minutes, bufferMinutes, startsOn, endsOn, opensOn, closesOn, windows }
})
export type WizardInput = z.output<typeof wizardInput>
