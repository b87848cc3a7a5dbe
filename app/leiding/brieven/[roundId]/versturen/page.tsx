import { getTranslations } from 'next-intl/server'
import { InviteeTable } from '@/components/letters/invitee-table'
import { PressAndTell } from '@/components/letters/press-and-tell'
import { refusalWords } from '@/components/letters/refusal-words'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readRoundPlan } from '@/lib/conversations/invitations/queries'
import { mailable } from '@/lib/conversations/invitations/rules'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { sendInvitationsAction } from './actions'

export default async function LastLookPage({ params }: PageProps<'/leiding/brieven/[roundId]/versturen'>) {
  const actor = await requireActor(['leader', 'office'])
  const { roundId } = await params
  const plan = await readTogether(actor, () => readRoundPlan(actor, roundId))
  const words = await getTranslations('letters')
  const invitees = mailable(plan.invitees, plan.mailedAt)
  return (
    <>
      <PageHeading title={words('lastLook')} note={plan.round.name} />
      {invitees.length === 0 ? <Notice kind="info" title={words('sendNone')} /> : null}
      <PressAndTell
        act={sendInvitationsAction}
        fields={{ roundId: plan.round.id }}
        label={invitees.length > 0 ? words('sendNow', { count: invitees.length }) : null}
        told={words('sentNote')}
        refusals={refusalWords(words)}
        done={words('sent')}
      />
      <p>{words('sendNote')}</p>
      <InviteeTable caption={words('lastLook')} invitees={invitees} groups={plan.groups} />
    </>
  )
}
