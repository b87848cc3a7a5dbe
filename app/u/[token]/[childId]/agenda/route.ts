import { writeCalendar } from '@/lib/foundation/calendar'
import { env } from '@/lib/foundation/env'
import { seeOther } from '@/lib/foundation/paper'
import { privateHeaders } from '@/lib/foundation/request'
import { wordsIn } from '@/lib/i18n/words'
import { calendarPlace, calendarUid } from '@/lib/post/rules'
import { familyHandler } from '../../../door'
import { childOf } from '../../../visit'

/** The moment as a calendar file, the same entry the mail carries; no child's name in it. */
export const GET = familyHandler(async (visit, _request, { childId }) => {
  const { moment } = childOf(visit, childId)
  if (!moment) return seeOther(visit.path())
  const { id, sequence, startsAt, endsAt, roomName } = moment
  const { school } = visit.family
  const entry = {
    uid: calendarUid(id, env.publicUrl),
    sequence,
    startsAt,
    endsAt,
    title: wordsIn(visit.language, 'mail')('calendarTitle'),
    place: calendarPlace(school.name, roomName),
    description: '',
  }
  const organizer = { name: school.name, address: env.mailFrom }
  return new Response(writeCalendar({ method: 'PUBLISH', entries: [entry], organizer }, visit.now), {
    headers: {
      ...privateHeaders,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="gesprek.ics"',
    },
  })
})
