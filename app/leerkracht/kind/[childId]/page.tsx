import { notFound } from 'next/navigation'
import { ChildPage } from '@/components/children/child-page'
import { readTablesOfChild } from '@/lib/conversations/tables/queries'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readChildCard } from '@/lib/people/access/queries'
import { placeOf } from '../../../place'

export default async function ChildOfGroupPage({ params }: PageProps<'/leerkracht/kind/[childId]'>) {
  const actor = await requireActor('teacher', true)
  const { childId } = await params
  const now = new Date()
  const found = await readTogether(actor, async () => {
    const card = await readChildCard(actor, childId, now)
    return card === 'ask' ? null : { card, tables: await readTablesOfChild(actor, card.open) }
  })
  // A teacher who may break the glass in another role does so there.
  if (!found) notFound()
  return <ChildPage {...found} now={now} place={await placeOf(actor)} />
}
