import { randomUUID } from 'node:crypto'
import { BehalfScreen } from '@/components/conversations/behalf-screen'
import { requireActor } from '@/lib/foundation/session'
import { readBehalfView } from '../../../behalf-view'
import { groupHref as schoolGroupHref } from '../../../leiding/addresses'
import { oneOf } from '../../../one-of'
import { placeOf } from '../../../place'
import { groupHref, planHref } from '../../addresses'
import { bookForAction, cancelForAction, moveForAction } from './actions'

export default async function PlanForPage({
  params,
  searchParams,
}: PageProps<'/leerkracht/plannen/[childId]'>) {
  const actor = await requireActor(['teacher', 'leader', 'office'])
  const [{ childId }, { ouder, verzet }, now] = [await params, await searchParams, new Date()]
  const view = await readBehalfView(actor, childId, oneOf(ouder), oneOf(verzet) === '1', now)
  const { groupId } = view.behalf
  return (
    <BehalfScreen
      {...view}
      base={planHref(childId)}
      back={actor.teaches.has(groupId) ? groupHref(groupId) : schoolGroupHref(groupId)}
      formKey={randomUUID()}
      now={now}
      place={await placeOf(actor)}
      book={bookForAction}
      move={moveForAction}
      cancel={cancelForAction}
    />
  )
}
