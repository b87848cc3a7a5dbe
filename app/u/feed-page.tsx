import { HiddenField } from '@/components/paper/fields'
import { BackLink, LineButton, PrimaryButton, WordButton } from '@/components/paper/press'
import { Heading, Lead, Small } from '@/components/paper/text'
import { wordsIn } from '@/lib/i18n/words'
import { FamilyFrame } from './frame'
import type { Visit } from './visit'

type Props = { visit: Visit; since: Date | null; address: { plain: string; subscribe: string } | null }

/** Get, renew or stop one's own calendar address. The address is a secret, so it is shown only when it is made. */
export function FeedPage({ visit, since, address }: Props) {
  const t = wordsIn(visit.language, 'feed')
  const here = visit.path('agenda')
  return (
    <FamilyFrame visit={visit} title={t('title')}>
      <BackLink href={visit.path()}>{t('back')}</BackLink>
      <Heading>{t('title')}</Heading>
      <Lead>{address ? t('made') : t('what')}</Lead>
      {address ? (
        <>
          <PrimaryButton press={{ href: address.subscribe }}>{t('subscribe')}</PrimaryButton>
          <Small>{t('copy')}</Small>
          <p>
            <code dir="ltr" className="key">
              {address.plain}
            </code>
          </p>
          <Small>{t('secret')}</Small>
        </>
      ) : null}
      {since && !address ? <Lead>{t('since', { date: visit.date(since) })}</Lead> : null}
      {address ? null : (
        <form method="post" action={here}>
          <HiddenField name="act" value="open" />
          {since ? <LineButton>{t('renew')}</LineButton> : <PrimaryButton>{t('open')}</PrimaryButton>}
        </form>
      )}
      {since ? (
        <form method="post" action={here}>
          <HiddenField name="act" value="stop" />
          <WordButton>{t('stop')}</WordButton>
        </form>
      ) : null}
      <Small>{t('slow')}</Small>
    </FamilyFrame>
  )
}
