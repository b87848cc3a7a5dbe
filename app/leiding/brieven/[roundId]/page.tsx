import { getLocale, getTranslations } from 'next-intl/server'
import { RoundNumbers } from '@/components/letters/round-numbers'
import { SendPanel } from '@/components/letters/send-panel'
import { WaysTable } from '@/components/letters/ways-table'
import { PageHeading } from '@/components/ui/page-heading'
import { readRoundPlan } from '@/lib/conversations/invitations/queries'
import { closesLine } from '@/lib/conversations/invitations/rules'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { sendTrialAction } from './actions'

export default async function RoundLettersPage({ params }: PageProps<'/leiding/brieven/[roundId]'>) {
  const actor = await requireActor(['leader', 'office'])
  const { roundId } = await params
  const plan = await readTogether(actor, () => readRoundPlan(actor, roundId))
  const words = await getTranslations('letters')
  const closes = closesLine(plan.round.closesAt, { locale: await getLocale(), timeZone: actor.timeZone })
  return (
    <>
      <PageHeading title={plan.round.name} note={words('closes', { closes })} />
      <RoundNumbers plan={plan} />
      <SendPanel plan={plan} sendTrial={sendTrialAction} />
      <WaysTable roundId={plan.round.id} groups={plan.groups} />
    </>
  )
}
