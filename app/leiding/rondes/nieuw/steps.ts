import { hoursOfPreset } from '@/lib/conversations/rounds/rules'
import { type FirstStep, firstStepInput } from '@/lib/conversations/wizard/input'
import { checkOf, proposeWindows } from '@/lib/conversations/wizard/rules'
import type { Actor } from '@/lib/foundation/actor'
import { readTogether } from '@/lib/foundation/session'
import {
  type CalendarDate,
  dateOf,
  instant,
  type Place,
  plusDays,
  shortDate,
  spokenTime,
} from '@/lib/foundation/time'
import { readGroups } from '@/lib/people/children/queries'
import { readRooms, readYearOfToday } from '@/lib/schools/profile/queries'

type Query = Record<string, string | string[] | undefined>

/** What the first step starts with, or what was chosen, and what is wrong with it. */
export function firstStepOf(query: Query, name: string, now: Date, timeZone: string) {
  const today = dateOf(now, timeZone)
  const monday = nextMonday(plusDays(today, 14))
  const values = {
    preset: 'start-week',
    name,
    minutes: '20',
    bufferMinutes: '5',
    startsOn: monday,
    endsOn: plusDays(monday, 4),
    opensOn: plusDays(today, 1),
    closesOn: plusDays(monday, 3),
    ...Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string')),
  }
  const parsed = firstStepInput.safeParse(values)
  const wrong: Partial<Record<string, string[]>> = {}
  for (const issue of parsed.success ? [] : parsed.error.issues)
    wrong[String(issue.path[0])] = [issue.message]
  return { values, wrong: 'stap' in query ? wrong : {}, step: 'stap' in query ? (parsed.data ?? null) : null }
}

/** What the second step shows: per class who offers what, and whether it is enough. */
export const readSecondStep = (actor: Actor, step: FirstStep, place: Place, now: Date) =>
  readTogether(actor, async () => {
    const groups = await readGroups(actor, now)
    const year = await readYearOfToday(actor, now)
    const rooms = await readRooms(actor)
    const proposals = proposeWindows(groups, hoursOfPreset(step.preset, step.startsOn, step.endsOn))
    const classes = checkOf(groups, proposals, step.minutes, step.bufferMinutes, actor.timeZone).map(
      (check) => ({
        ...check,
        teachers: groups.find((group) => group.id === check.groupId)?.teachers ?? [],
        windows: proposals
          .filter((window) => window.groupId === check.groupId)
          .map(({ key, teacherId, date, from, until }) => ({
            key,
            teacherId,
            day: shortDate(instant(date, from, actor.timeZone), place),
            from: spokenTime(instant(date, from, actor.timeZone), place),
            until: spokenTime(instant(date, until, actor.timeZone), place),
          })),
      }),
    )
    return { classes, rooms, year }
  })

function nextMonday(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return plusDays(date, (8 - weekday) % 7)
}
