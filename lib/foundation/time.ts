import { TZDate } from '@date-fns/tz'

/** A date on the wall calendar, `YYYY-MM-DD`, belonging to no time zone. */
export type CalendarDate = `${number}-${number}-${number}`

/** A time on the wall clock, `HH:MM`. */
export type ClockTime = `${number}:${number}`

/** How a moment is put into words. `locale` is one of our languages, `timeZone` an IANA name. */
export type Place = { locale: string; timeZone: string }

/** The instant at which a wall clock in `timeZone` (IANA name) shows `time` on `date`. */
export function instant(date: CalendarDate, time: ClockTime, timeZone: string): Date {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime())
}

/** The calendar date in `timeZone` at an instant. */
export const dateOf = (moment: Date, timeZone: string) =>
  wallOf(moment, timeZone).slice(0, 10) as CalendarDate

/** The clock time in `timeZone` at an instant. */
export const clockOf = (moment: Date, timeZone: string) => wallOf(moment, timeZone).slice(11, 16) as ClockTime

const walls = new Map<string, string>()

/** Calendar and clock on the wall, `YYYY-MM-DD HH:MM`; that is how Swedish writes them. Kept: every page asks the same moments. */
function wallOf(moment: Date, timeZone: string): string {
  const key = `${moment.getTime()} ${timeZone}`
  const known = walls.get(key)
  if (known) return known
  if (walls.size > 10_000) walls.clear()
  const wall = formatterOf('sv-SE', timeZone, 'wall').format(moment)
  walls.set(key, wall)
  return wall
}

const looks = {
  wall: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
} as const

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter made once: making one takes fifty times as long as using it. */
function formatterOf(locale: string, timeZone: string, look: keyof typeof looks): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${look}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...looks[look] })
  formatters.set(key, made)
  return made
}

/** A calendar date as PostgreSQL's `date` travels through Prisma: midnight UTC. */
export const toDateColumn = (date: CalendarDate) => new Date(`${date}T00:00:00Z`)

/** The calendar date a `date` column holds. */
export const fromDateColumn = (value: Date) => value.toISOString().slice(0, 10) as CalendarDate

// In UTC every day has 24 hours; date-fns would count in the zone of the server, whose clock may change that day.
const dayMilliseconds = 86_400_000

/** The date `days` later (or earlier, when negative). */
export const plusDays = (date: CalendarDate, days: number) =>
  fromDateColumn(new Date(toDateColumn(date).getTime() + days * dayMilliseconds))

/** School year a date lies in, e.g. "2026-2027". Source: WPO art. 1 (1 August to 31 July). */
export function schoolYearOf(date: CalendarDate): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const start = month >= 8 ? year : year - 1
  return `${start}-${start + 1}`
}

const dutch = new Set(['nl', 'nl-x-easy'])
// Dutch schools write 08.50; digits stay Western in every language, as on the letters and the clock at school.
const localeOf = (locale: string) =>
  dutch.has(locale) ? 'nl-NL' : `${locale === 'en' ? 'en-GB' : locale}-u-nu-latn`

/** Weekday, day and month, e.g. "dinsdag 8 september". */
export const spokenDate = (moment: Date, { locale, timeZone }: Place) =>
  formatterOf(localeOf(locale), timeZone, 'long').format(moment)

/** Clock time as people at school write it: "08.50" in Dutch, "08:50" elsewhere. */
export function spokenTime(moment: Date, { locale, timeZone }: Place): string {
  const time = clockOf(moment, timeZone)
  return dutch.has(locale) ? time.replace(':', '.') : time
}

/** Weekday, day and month in short, e.g. "do 27 aug". */
export const shortDate = (moment: Date, { locale, timeZone }: Place) =>
  formatterOf(localeOf(locale), timeZone, 'short').format(moment).replace(',', '')
