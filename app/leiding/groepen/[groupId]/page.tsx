import { GroupScreen } from '@/components/children/group-screen'
import { requireActor } from '@/lib/foundation/session'
import { readGroupView } from '../../../group-view'
import { planHref } from '../../../leerkracht/addresses'
import { oneOf } from '../../../one-of'
import { placeOf } from '../../../place'
import { childHref, groupHref } from '../../addresses'

export default async function GroupOfSchoolPage({
  params,
  searchParams,
}: PageProps<'/leiding/groepen/[groupId]'>) {
  const actor = await requireActor(['leader', 'office'])
  const [{ groupId }, { toon, zoek }, now] = [await params, await searchParams, new Date()]
  const [only, search] = [oneOf(toon) === 'zonder', oneOf(zoek)]
  return (
    <GroupScreen
      view={await readGroupView(actor, groupId, now, search, only)}
      base={groupHref(groupId)}
      search={search}
      only={only}
      hrefOf={childHref}
      planHrefOf={planHref}
      now={now}
      place={await placeOf(actor)}
    />
  )
}
