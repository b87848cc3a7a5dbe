import { writeCalendar } from '@/lib/foundation/calendar'
import { env } from '@/lib/foundation/env'
import { secretHandler } from '@/lib/foundation/handler'
import { doorOf } from '@/lib/foundation/invitation'
import { privateHeaders } from '@/lib/foundation/request'
import { permit } from '@/lib/foundation/result'
import { nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import { readFeedOwner } from '@/lib/post/feeds/queries'
import { calendarPlace, calendarUid } from '@/lib/post/rules'
import { readFamilyAgenda } from './agenda'

/** A person's own moments at school, for the calendar program that has the address. Whatever it asks for, it gets the same. */
export const GET = secretHandler(async (_request, { token = '' }) => {
  const now = new Date()
  const found = await doorOf(token)
  permit(found?.kind === 'feed' && found.school_id !== null && found.subject_id !== null, 'calendar feed')
  const owner = await readFeedOwner(found.school_id ?? '', found.subject_id ?? '', now)
  permit(owner !== null, 'calendar feed')
  const words = wordsIn(nearestLanguage(owner.actor.language), 'mail')
  const lines = await readFamilyAgenda(owner.actor, now)
  const calendar = {
    method: 'PUBLISH' as const,
    name: owner.school.name,
    organizer: { name: owner.school.name, address: env.mailFrom },
    entries: lines.map(({ sourceId, startsAt, endsAt, sequence, roomName }) => ({
      uid: calendarUid(sourceId, env.publicUrl),
      sequence,
      startsAt,
      endsAt,
      title: words('calendarTitle'),
      place: calendarPlace(owner.school.name, roomName),
      description: '',
    })),
  }
  return new Response(writeCalendar(calendar, now), {
    headers: { ...privateHeaders, 'content-type': 'text/calendar; charset=utf-8' },
  })
})
