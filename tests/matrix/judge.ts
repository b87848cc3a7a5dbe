import { lotte, noor, sami, tess } from '@/tests/cast'
import type { Answer, Cell } from './calls'
import { type Door, mayCome } from './door'
import { forbiddenFor } from './house'
import { standing } from './objects'
import { everybody, type Subject } from './people'

/** Ids that stand for nothing anywhere, so that how they are refused tells nobody what exists. */
const nonsense = ['x', '']

/** What is wrong with an answer; nothing when it is as it must be. */
export function faultsOf(door: Door, cell: Cell, answer: Answer, changed: readonly string[]): string[] {
  const { who, way, given } = cell
  const faults: string[] = []
  const body = answer.body.toLowerCase()
  const shown = door.opens && mayCome(door, who, given) ? subjectsAround(given['childId'] ?? '') : []
  const leaked = forbiddenFor(who, shown).filter((word) => body.includes(word))
  if (leaked.length > 0) faults.push(`tells ${leaked.slice(0, 4).join(' ')}`)
  const may = mayCome(door, who, given)
  if (may && !isAnswer(door, cell, answer)) faults.push('is no answer for who may')
  if (!may && !isRefusal(door, cell, answer)) faults.push('is no refusal for who may not')
  const allowed = may ? door.writes : door.traces
  const untold = changed.filter((table) => !allowed?.includes(table))
  if (untold.length > 0) faults.push(`changed ${untold.join(', ')}`)
  return faults.map(
    (fault) => `${who} ${way} ${JSON.stringify(given)}: ${answer.status} ${answer.location} ${fault}`,
  )
}

/** Refusals of one shape must look alike: how they differ would tell which of them exist. */
export function shapeOf({ who, way, given }: Cell): string | null {
  if (way === 'prefetch' || Object.values(given).some((id) => nonsense.includes(id))) return null
  const shape = Object.entries(given).map(
    ([name, id]) => `${name} ${standing[who].includes(id) ? 'own' : 'foreign'}`,
  )
  return [who, way, ...shape].join(', ')
}

const worksHere = (door: Door, cell: Cell) =>
  typeof door.may === 'function'
    ? door.door.startsWith('ACTION') && roomsOf(door).includes(cell.who)
    : door.may.includes(cell.who)

/** A child and the guardians of it, as their canaries call them. */
const subjectsAround = (child: string): readonly Subject[] =>
  (
    ({
      [sami]: ['sami', 'fatima', 'karim'],
      [lotte]: ['lotte', 'fatima'],
      [noor]: ['noor', 'joris'],
      [tess]: ['tess', 'stranger'],
    }) as Record<string, readonly Subject[]>
  )[child] ?? []

const roomsOf = (door: Door) =>
  everybody.filter(
    (who) =>
      ['marieke', 'olga', 'vera'].includes(who) ||
      (/kind\//.test(door.door) && who === 'ilse') ||
      (/plannen\//.test(door.door) && ['anna', 'bram'].includes(who)),
  )

/** What is fetched ahead may be the frame alone; a redirect within a stream stands in its text. */
export function isAnswer({ answers = [200] }: Door, { way }: Cell, { status, body }: Answer): boolean {
  if (way === 'prefetch') return status < 400
  if (way === 'stream' && isNotThere(body)) return false
  if (way === 'action' && body.includes('"status":"invalid"')) return false
  return (
    answers.includes(status) || (way === 'stream' && answers.includes(307) && body.includes('NEXT_REDIRECT'))
  )
}

const isNotThere = (body: string) => body.includes('NEXT_HTTP_ERROR_FALLBACK;404')

/** A refusal sends to the front door or says there is nothing; an action may say so inside a stream. */
function isRefusal(door: Door, cell: Cell, { status, location, body }: Answer): boolean {
  const { way, given } = cell
  // What is fetched ahead is the frame of a page; that it names nobody is proved besides.
  if (way === 'prefetch') return status < 500
  if ((way === 'action' || [303, 307].includes(status)) && /\/inloggen/.test(location)) return true
  if ([403, 404, ...(door.refusals ?? [])].includes(status)) return true
  if (status !== 200) return false
  if (door.refusedWords?.test(body)) return true
  if (way === 'stream' || way === 'action') {
    if (isNotThere(body) || /NEXT_REDIRECT;[a-z]+;\/inloggen/.test(body)) return true
  }
  // Who may use the form at all gets it back with what they typed when an id is none.
  return worksHere(door, cell) && Object.values(given).some((id) => nonsense.includes(id))
}
