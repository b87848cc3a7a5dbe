import { cast } from '@/tests/cast'
import type { Door } from './doors'
import { everybody } from './people'

const person = cast.anna.personId

const signedIn = everybody.filter((who) => who !== 'anonymous')

/** Doors of who takes a role away, and of one's own calendar address. */
export const roleDoors: readonly Door[] = [
  {
    door: 'POST /leiding/import/team/intrekken',
    fields: { rol: `${person}:teacher` },
    may: ['marieke'],
    answers: [303],
  },
  { door: 'GET /account/agenda', may: signedIn },
  { door: 'POST /account/agenda', fields: { act: 'open' }, may: signedIn },
]
