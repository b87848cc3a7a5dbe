import { cast, noor, sami, tess } from '@/tests/cast'
import type { Door } from './door'
import { conversations, rounds, slots } from './house-rounds'
import { families } from './objects'
import type { Who } from './people'

const planners: readonly Who[] = ['anna', 'marieke', 'olga']
const place = 'ACTION app/leerkracht/plannen/[childId]/actions.ts'
const at = (who: Who) => ({ childId: who === 'vera' ? tess : noor })
const inClass: readonly string[] = [slots.groep5, slots.groep5later]
const deciding = (guardian = '', child = '') =>
  guardian !== cast.karim.personId && families.includes(`${guardian} ${child}`)
const changes = ['conversation', 'agenda_entry', 'activity', 'notice', 'pgboss.job']
const seats = ['conversation_child', 'conversation_guardian', 'conversation_staff']

/** What staff plans for a parent who called. A moment that is none of the class's is answered as taken. */
export const planningDoors: readonly Door[] = [
  {
    door: `${place} bookForAction`,
    params: { childId: 'child', onBehalfOf: 'person', slotId: 'slot', roundId: 'round' },
    fields: { idempotencyKey: '00000000-0000-4000-8000-000000000778' },
    may: (who, { childId = '', onBehalfOf, slotId = '', roundId }) =>
      planners.includes(who) &&
      roundId === rounds.own &&
      inClass.includes(slotId) &&
      [sami, noor].includes(childId) &&
      deciding(onBehalfOf, childId),
    refusals: [200],
    writes: [...changes, ...seats],
  },
  {
    door: `${place} moveForAction`,
    params: { conversationId: 'conversation', slotId: 'slot' },
    at,
    fields: { sequence: '0' },
    may: (who, { conversationId, slotId = '' }) =>
      planners.includes(who) && conversationId === conversations.noor && inClass.includes(slotId),
    refusals: [200],
    writes: changes,
  },
  {
    door: `${place} cancelForAction`,
    params: { conversationId: 'conversation' },
    at,
    fields: { sequence: '0' },
    may: (who, { conversationId }) =>
      who === 'vera'
        ? conversationId === conversations.tess
        : planners.includes(who) && conversationId === conversations.noor,
    writes: [...changes, ...seats],
  },
]
