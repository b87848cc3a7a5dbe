import { seeOther } from '@/lib/foundation/paper'
import { DonePage } from '../../../done-page'
import { familyHandler, show } from '../../../door'
import { childOf } from '../../../visit'

export const GET = familyHandler(async (visit, request, { childId }) => {
  const child = childOf(visit, childId)
  if (!child.moment) return seeOther(visit.path())
  return show(request, <DonePage visit={visit} child={child} moment={child.moment} />)
})
