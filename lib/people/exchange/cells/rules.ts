import type { CalendarDate } from '@/lib/foundation/time'
import { isCalendarDate } from '@/lib/schools/exchange/edexml/rules'
import { normalised } from '@/lib/schools/exchange/names/rules'
import type { Authority, Relation } from '../rules'

/** A date as offices write it: dd-mm-jjjj, d/m/jjjj, jjjj-mm-dd, or a day number of Excel; null when it is none. */
export function dateIn(cell: string): CalendarDate | null {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell) ?? []
  const serial = /^\d{5}$/.test(cell) ? Number(cell) : 0
  const words = serial
    ? // Day 25569 of Excel is 1 January 1970.
      new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : year
      ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
      : cell.replace(/[T ].*$/, '')
  return isCalendarDate(words) ? words : null
}

/** An address that can be mailed to, lower case, or null. No quotes, comments or spaces are accepted. */
export function emailIn(cell: string): string | null {
  const words = cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
  const usable =
    words.length <= 254 && /^[a-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@([a-z0-9-]{1,63}\.)+[a-z]{2,24}$/.test(words)
  return usable && !words.includes('..') ? words : null
}

/** A phone number with digits and a leading + only, or null. */
export function phoneIn(cell: string): string | null {
  const digits = cell.replace(/[\s().-]/g, '')
  return /^(\+|00)?\d{8,15}$/.test(digits) ? digits.replace(/^00/, '+') : null
}

/** Yes, no, or null when the cell says neither. */
export function yesOrNoIn(cell: string): boolean | null {
  const words = normalised(cell)
  if (['ja', 'j', 'yes', 'y', '1', 'true', 'waar', 'x'].includes(words)) return true
  if (['nee', 'n', 'no', '0', 'false', 'onwaar'].includes(words)) return false
  return null
}

/** What a cell says about authority; `clear` is false when it says something unheard of. */
export function authorityIn(cell: string): { authority: Authority; clear: boolean } {
  const answer = yesOrNoIn(cell)
  if (answer !== null) return { authority: answer ? 'yes' : 'no', clear: true }
  return { authority: 'unknown', clear: ['', 'onbekend', 'unknown', 'nvt'].includes(normalised(cell)) }
}

const relationWords: Record<Relation, readonly string[]> = {
  mother: ['moeder', 'mother', 'mama', 'm'],
  father: ['vader', 'father', 'papa', 'v'],
  'step-parent': ['stiefmoeder', 'stiefvader', 'stiefouder', 'partner', 'bonusouder', 'plusouder'],
  'foster-parent': ['pleegouder', 'pleegmoeder', 'pleegvader'],
  'legal-guardian': ['voogd', 'gezinsvoogd', 'guardian'],
  other: ['verzorger', 'overig', 'anders', 'oma', 'opa', 'familie', 'ouder'],
}

/** The relation a cell names, or null. */
export function relationIn(cell: string): Relation | null {
  const words = normalised(cell).replaceAll(' ', '')
  const found = Object.entries(relationWords).find(([, list]) => list.includes(words))
  return (found?.[0] ?? null) as Relation | null
}

const languageWords: Record<string, readonly string[]> = {
  nl: ['nl', 'nederlands', 'dutch', 'nld', 'dut', 'vlaams'],
  en: ['en', 'engels', 'english', 'eng'],
  tr: ['tr', 'turks', 'turkish', 'turkce', 'tur'],
  ar: ['ar', 'arabisch', 'arabic', 'ara', 'marokkaans', 'syrisch', 'marokkaans arabisch', 'syrisch arabisch'],
  pl: ['pl', 'pools', 'polish', 'polski', 'pol'],
  uk: ['uk', 'ua', 'oekraiens', 'ukrainian', 'ukr'],
}

/** One of the languages the product speaks (BCP 47), or null. */
export function languageIn(cell: string): string | null {
  const words = normalised(cell)
  return Object.entries(languageWords).find(([, list]) => list.includes(words))?.[0] ?? null
}
