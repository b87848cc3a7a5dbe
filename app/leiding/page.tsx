import { SchoolScreen } from '@/components/leader/school-screen'
import { requireActor } from '@/lib/foundation/session'
import { placeOf } from '../place'
import { groupHref } from './addresses'
import { readSchoolView } from './school-view'

export default async function SchoolPage() {
  const actor = await requireActor(['leader', 'office'])
  const view = await readSchoolView(actor, new Date())
  return <SchoolScreen view={view} groupHref={groupHref} place={await placeOf(actor)} />
}
