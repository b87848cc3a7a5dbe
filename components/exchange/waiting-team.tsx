import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/link-button'
import { Notice } from '../ui/notice'

/** How many of the team cannot sign in before somebody confirms their role. */
export function WaitingTeam({ count }: { count: number }) {
  const words = useTranslations('exchange.start')
  if (count === 0) return null
  return (
    <Notice kind="info" title={words('waiting', { count })}>
      <p>{words('waitingNote')}</p>
      <LinkButton href="/leiding/import/team" className="justify-self-start">
        {words('toTeam')}
      </LinkButton>
    </Notice>
  )
}
