import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AloneList } from '@/components/letters/alone-list'
import { LeftOutTable } from '@/components/letters/left-out-table'
import { LetterTable } from '@/components/letters/letter-table'
import { PrintPanel } from '@/components/letters/print-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { readRoundPlan } from '@/lib/conversations/invitations/queries'
import { ofGroup } from '@/lib/conversations/invitations/rules'
import { findChromium } from '@/lib/foundation/pdf'
import { readTogether, requireActor } from '@/lib/foundation/session'

export default async function ClassLettersPage({
  params,
}: PageProps<'/leiding/brieven/[roundId]/[groupId]'>) {
  const actor = await requireActor(['leader', 'office'])
  const { roundId, groupId } = await params
  const plan = await readTogether(actor, () => readRoundPlan(actor, roundId))
  const group = plan.groups.find(({ id }) => id === groupId) ?? notFound()
  const words = await getTranslations('letters')
  const here = ofGroup(plan, groupId)
  const action = `/leiding/brieven/${roundId}/${groupId}/afdruk`
  return (
    <>
      <PageHeading title={words('openGroup', { group: group.name })} note={plan.round.name} />
      <PrintPanel action={action} group={group} hasPdf={findChromium() !== null} />
      <LetterTable action={action} invitees={here.invitees} printedAt={plan.printedAt} place={actor} />
      <AloneList alone={here.alone} />
      <LeftOutTable leftOut={here.leftOut} />
    </>
  )
}
