import { CareScreen } from '@/components/children/care-screen'
import { readRounds } from '@/lib/conversations/rounds/queries'
import { readMomentsInCare } from '@/lib/conversations/tables/queries'
import { roundOfToday } from '@/lib/conversations/tables/rules'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { dateOf } from '@/lib/foundation/time'
import { findChildren, readChildrenInCare } from '@/lib/people/care/queries'
import { childHref } from '../../leiding/addresses'
import { oneOf } from '../../one-of'
import { placeOf } from '../../place'

export default async function CarePage({ searchParams }: PageProps<'/leerkracht/begeleiding'>) {
  const actor = await requireActor(['ib', 'coordinator'], true)
  const [search, now] = [oneOf((await searchParams)['zoek']), new Date()]
  const view = await readTogether(actor, async () => {
    const round = roundOfToday(await readRounds(actor), dateOf(now, actor.timeZone))
    const moments = round ? await readMomentsInCare(actor, round.id, now) : new Map<string, Date[]>()
    const children = await readChildrenInCare(actor, now)
    return {
      children: children.map((child) => ({ ...child, moments: moments.get(child.id) ?? [] })),
      found: await findChildren(actor, search, now),
    }
  })
  return <CareScreen {...view} search={search} now={now} place={await placeOf(actor)} hrefOf={childHref} />
}
