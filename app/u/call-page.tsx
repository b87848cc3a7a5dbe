import { Notice } from '@/components/paper/notice'
import { BackLink, PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import { FamilyFrame } from './frame'
import { teachersOf, type Visit } from './visit'

type CallPageProps = { visit: Visit; child: FamilyChild; phone: string | null; isAsked: boolean }

/** No time fits: the teacher calls, at the number the school has. */
export function CallPage({ visit, child, phone, isAsked }: CallPageProps) {
  const { t, path, name } = visit
  return (
    <FamilyFrame visit={visit} title={isAsked ? t('callTitle') : t('noneFits')}>
      {isAsked ? (
        <Notice kind="done" title={t('callTitle')}>
          <p>{t('callDone')}</p>
        </Notice>
      ) : null}
      <div>
        <BackLink href={path(child.id)}>{t('allTimes')}</BackLink>
      </div>
      {isAsked ? null : (
        <>
          <Together>
            <Heading>{t('callAsk', { teacher: teachersOf(visit, child) })}</Heading>
            <Lead>{t('callText', { child: name(child.givenName) })}</Lead>
            <Lead>{phone ? t('callNumber', { phone: `\u2066${phone}\u2069` }) : t('callNoNumber')}</Lead>
          </Together>
          {phone ? (
            <form method="post" action={path(child.id, 'bel')}>
              <PrimaryButton>{t('callYes')}</PrimaryButton>
            </form>
          ) : null}
        </>
      )}
    </FamilyFrame>
  )
}
