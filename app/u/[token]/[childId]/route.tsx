import { readFreeSlots } from '@/lib/conversations/offers/queries'
import { seeOther } from '@/lib/foundation/paper'
import { ChoosePage } from '../../choose-page'
import { familyHandler, show } from '../../door'
import { childOf } from '../../visit'

export const GET = familyHandler(async (visit, request, { childId }) => {
  const child = childOf(visit, childId)
  if (!visit.isOpen) return seeOther(visit.path())
  const free = await readFreeSlots(visit.actor, visit.family.round.id, child.id, visit.now)
  return show(request, <ChoosePage visit={visit} child={child} free={free} />)
})
