import { askForCall } from '@/lib/conversations/calling/commands'
import { readOwnPhone } from '@/lib/conversations/calling/queries'
import { seeOther } from '@/lib/foundation/paper'
import { CallPage } from '../../../call-page'
import { familyHandler, show } from '../../../door'
import { childOf } from '../../../visit'

export const GET = familyHandler(async (visit, request, { childId }) => {
  const child = childOf(visit, childId)
  const phone = await readOwnPhone(visit.actor)
  const isAsked = visit.here.searchParams.has('gevraagd')
  return show(request, <CallPage visit={visit} child={child} phone={phone} isAsked={isAsked} />)
})

export const POST = familyHandler(async (visit, _request, { childId }) => {
  const { id } = childOf(visit, childId)
  await askForCall(visit.actor, { roundId: visit.family.round.id, childId: id }, visit.now)
  return seeOther(`${visit.path(id, 'bel')}?gevraagd`)
})
