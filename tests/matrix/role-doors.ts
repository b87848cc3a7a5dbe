import { cast } from '@/tests/cast'
import type { Door } from './doors'

const person = cast.anna.personId

/** Doors of who takes a role away. */
export const roleDoors: readonly Door[] = [
  {
    door: 'POST /leiding/import/team/intrekken',
    fields: { rol: `${person}:teacher` },
    may: ['marieke'],
    answers: [303],
  },
]
