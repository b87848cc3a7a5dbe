import { PlanScreen } from '@/components/teacher/plan-screen'
import { requireActor } from '@/lib/foundation/session'
import { readPlanView } from '../../group-view'
import { oneOf } from '../../one-of'
import { placeOf } from '../../place'
import { childHref, planHref } from '../addresses'

export default async function PlanPage({ searchParams }: PageProps<'/leerkracht/planning'>) {
  const actor = await requireActor('teacher')
  const { groep } = await searchParams
  const view = await readPlanView(actor, oneOf(groep), new Date())
  return (
    <PlanScreen
      view={view}
      place={await placeOf(actor)}
      hrefOf={childHref}
      planHrefOf={planHref}
      base="/leerkracht/planning"
    />
  )
}
