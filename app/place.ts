import { getLocale } from 'next-intl/server'
import type { Actor } from '@/lib/foundation/actor'
import type { Place } from '@/lib/foundation/time'

/** How moments are put into words on this page: the reader's language, the school's zone. */
export const placeOf = async (actor: Actor): Promise<Place> => ({
  locale: await getLocale(),
  timeZone: actor.timeZone,
})
