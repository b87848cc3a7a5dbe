import { AskPage } from '@/components/children/ask-page'
import { CareBlock } from '@/components/children/care-block'
import { ChildPage } from '@/components/children/child-page'
import { readTablesOfChild } from '@/lib/conversations/tables/queries'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { dateOf } from '@/lib/foundation/time'
import { glassRoles } from '@/lib/people/access/policy'
import { readChildCard } from '@/lib/people/access/queries'
import { readCareOfChild } from '@/lib/people/care/queries'
import { placeOf } from '../../../place'
import { endCareAction, openChildAction, recordCareAction } from './actions'

export default async function ChildOfSchoolPage({ params }: PageProps<'/leiding/kind/[childId]'>) {
  const actor = await requireActor(glassRoles, true)
  const { childId } = await params
  const [now, place] = [new Date(), await placeOf(actor)]
  const found = await readTogether(actor, async () => {
    const card = await readChildCard(actor, childId, now)
    if (card === 'ask') return null
    const tables = await readTablesOfChild(actor, card.open)
    return { card, tables, care: await readCareOfChild(actor, card.open, now) }
  })
  if (!found) return <AskPage childId={childId} act={openChildAction} />
  return (
    <ChildPage card={found.card} tables={found.tables} now={now} place={place}>
      <CareBlock
        childId={childId}
        care={found.care}
        today={dateOf(now, actor.timeZone)}
        place={place}
        record={recordCareAction}
        end={endCareAction}
      />
    </ChildPage>
  )
}
