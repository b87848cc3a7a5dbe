import { type Actor, isOffice } from '@/lib/foundation/actor'

/** Leader and office bring in what the school's administration exports. */
export const mayImport = (actor: Actor) => isOffice(actor)
