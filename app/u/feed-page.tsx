import { FeedSteps } from '@/components/paper/feed-steps'
import { BackLink } from '@/components/paper/press'
import { wordsIn } from '@/lib/i18n/words'
import { FamilyFrame } from './frame'
import type { Visit } from './visit'

type Props = { visit: Visit; since: Date | null; address: { plain: string; subscribe: string } | null }

/** A parent's own calendar address, within their link. */
export function FeedPage({ visit, since, address }: Props) {
  const t = wordsIn(visit.language, 'feed')
  return (
    <FamilyFrame visit={visit} title={t('title')}>
      <BackLink href={visit.path()}>{t('back')}</BackLink>
      <FeedSteps
        words={t}
        action={visit.path('agenda')}
        since={since ? t('since', { date: visit.date(since) }) : null}
        address={address}
      />
    </FamilyFrame>
  )
}
