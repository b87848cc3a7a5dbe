import type { CalendarDate, ClockTime } from '@/lib/foundation/time'
import { type Hours, type RoundRefusal, slotsOf } from '../rounds/rules'

export type WizardRefusal = RoundRefusal | 'no-windows' | 'closes-before-opening'

export type ClassToPlan = {
  id: string
  name: string
  children: number
  teachers: { id: string; name: string }[]
}
export type Proposal = { key: string; groupId: string; teacherId: string } & Hours

/** Name of a proposed window in a form: class, date and hours. */
const keyOf = (groupId: string, { date, from, until }: Hours) => `${groupId}_${date}_${from}_${until}`

/** The window a name in a form stands for; null for any other text. */
export function windowIn(key: string): (Hours & { groupId: string }) | null {
  const [groupId = '', date = '', from = '', until = '', ...more] = key.split('_')
  if (!groupId || !until || more.length > 0) return null
  return { groupId, date: date as CalendarDate, from: from as ClockTime, until: until as ClockTime }
}

/**
 * Proposes which teacher offers which hours to which class. Partners who share a class take turns by day. Who
 * teaches several classes gives each class every so many windows, because nobody is in two places.
 */
export function proposeWindows(classes: readonly ClassToPlan[], hours: readonly Hours[]): Proposal[] {
  const days = [...new Set(hours.map((one) => one.date))]
  const taken = new Set<string>()
  const turns = classesByTeacher(classes)
  return classes.flatMap(({ id: groupId, teachers }) =>
    hours.flatMap((one, place) => {
      const teacher = teachers[days.indexOf(one.date) % teachers.length]
      if (!teacher) return []
      const own = turns.get(teacher.id) ?? []
      const moment = `${teacher.id} ${one.date} ${one.from}`
      if (own[place % own.length] !== groupId || taken.has(moment)) return []
      taken.add(moment)
      return [{ key: keyOf(groupId, one), groupId, teacherId: teacher.id, ...one }]
    }),
  )
}

function classesByTeacher(classes: readonly ClassToPlan[]): Map<string, string[]> {
  const turns = new Map<string, string[]>()
  for (const { id, teachers } of classes)
    for (const teacher of teachers) turns.set(teacher.id, [...(turns.get(teacher.id) ?? []), id])
  return turns
}

export type Check = { groupId: string; name: string; children: number; moments: number; tooFew: number }

/** Per class: children against moments; `tooFew` is how many moments are missing, classes that miss most first. */
export function checkOf(
  classes: readonly ClassToPlan[],
  proposals: readonly Proposal[],
  minutes: number,
  buffer: number,
  timeZone: string,
): Check[] {
  return classes
    .map(({ id, name, children }) => {
      const moments = proposals
        .filter((window) => window.groupId === id)
        .reduce((sum, window) => sum + slotsOf(window, minutes, buffer, timeZone).length, 0)
      return { groupId: id, name, children, moments, tooFew: Math.max(0, children - moments) }
    })
    .sort((a, b) => b.tooFew - a.tooFew)
}
