import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { type Invitee, mailable } from '@/lib/conversations/invitations/rules'
import { PressAndTell } from './press-and-tell'
import { refusalWords } from './refusal-words'

type Props = {
  plan: { round: { id: string }; invitees: Invitee[]; mailedAt: ReadonlyMap<string, Date> }
  sendTrial: ComponentProps<typeof PressAndTell<'no-address'>>['act']
}

/** Sending by mail in two steps: to me first, then a last look at who gets what. */
export function SendPanel({ plan, sendTrial }: Props) {
  const words = useTranslations('letters')
  const waiting = mailable(plan.invitees, plan.mailedAt).length
  const withoutMail = plan.invitees.filter((one) => one.way === 'letter' && !one.isDone).length
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{words('sendTitle')}</h2>
      <p>{words('letterOnly', { count: withoutMail })}</p>
      <div className="flex flex-wrap items-start gap-3">
        <PressAndTell
          act={sendTrial}
          fields={{ roundId: plan.round.id }}
          label={words('trial')}
          done={words('trialSent')}
          told=""
          refusals={refusalWords(words)}
        />
        {waiting > 0 ? (
          <LinkButton href={`/leiding/brieven/${plan.round.id}/versturen` as Route} look="full">
            {words('lastLook')}
          </LinkButton>
        ) : (
          <p className="self-center text-inkt-2">{words('sendNone')}</p>
        )}
      </div>
    </section>
  )
}
