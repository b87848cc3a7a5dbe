import type { Kind } from './objects'
import { standing } from './objects'
import type { Who } from './people'

export type Given = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, string | File>>

/** An entry point: who may come in by which ids, and what that does. */
export type Door = {
  door: string
  /** Parameters by name: those in square brackets are parts of the address; of an action, all are fields too. */
  params?: Readonly<Record<string, Kind>>
  /** Parts of an action's address that it shall not look at. */
  at?: (who: Who) => Given
  /** The answer shows the child, with everything who may open it reads. */
  opens?: true
  /** Fields that are no ids. */
  fields?: Fields | ((who: Who, given: Given) => Fields)
  /** Cookie besides the session's. */
  cookie?: string
  may: readonly Who[] | ((who: Who, given: Given) => boolean)
  /** Statuses of an answer to who may; 200 when left out. */
  answers?: readonly number[]
  /** Tables that the answers to who may change, all together; nothing when left out. */
  writes?: readonly string[]
  /** What is written after the answer left, so the cell waits for it. */
  writesLater?: true
  /** Statuses of a refusal besides 307 (to the front door), 403 and 404. */
  refusals?: readonly number[]
  /** Words of a page that says with status 200 that there is nothing here. */
  refusedWords?: RegExp
  /** Tables in which a refusal leaves a trace, e.g. a counted try. */
  traces?: readonly string[]
}

/** Leaders and office, each of their own school. */
export const offices: readonly Who[] = ['marieke', 'olga', 'vera']
export const teachers: readonly Who[] = ['anna', 'bram']

/** True when everything named is the person's own business. */
export const ofOwn: Door['may'] = (who, given) =>
  Object.values(given).every((id) => standing[who].includes(id))

/** The same for leader and office alone. */
export const ofOwnSchool: Door['may'] = (who, given) => offices.includes(who) && isOwn(who, given)

export const isOwn = (who: Who, given: Given) =>
  Object.values(given).every((id) => standing[who].includes(id))

/** True when this person may with these ids. */
export const mayCome = ({ may }: Door, who: Who, given: Given) =>
  typeof may === 'function' ? may(who, given) : may.includes(who)
