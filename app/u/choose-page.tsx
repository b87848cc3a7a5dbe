import type { ReactNode } from 'react'
import { Notice } from '@/components/paper/notice'
import { BackLink, LineButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import type { OfferedSlot } from '@/lib/conversations/offers/queries'
import { MomentChoices } from './choices'
import { FamilyLinks } from './family-links'
import { FamilyFrame } from './frame'
import { teachersOf, type Visit } from './visit'

type ChoosePageProps = {
  visit: Visit
  child: FamilyChild
  free: OfferedSlot[]
  /** What just happened, above everything else. */
  notice?: { kind: 'attention' | 'done'; title: string; lines: string[] }
}

/** Page 1 of booking: when do you come and talk? Also for another time, and for "just taken". */
export function ChoosePage({ visit, child, free, notice }: ChoosePageProps) {
  const { t, path, name, family, here } = visit
  const isAll = here.searchParams.has('alle')
  const isTaken = notice?.kind === 'attention'
  return (
    <FamilyFrame visit={visit} title={notice?.title ?? t('chooseTitle', { child: name(child.givenName) })}>
      {notice ? (
        <Notice kind={notice.kind} title={notice.title}>
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      {isTaken ? null : (
        <div>
          {family.children.length > 1 || child.moment ? (
            <BackLink href={path()}>{t('homeTitle')}</BackLink>
          ) : null}
          <Question visit={visit} child={child} />
        </div>
      )}
      {free.length > 0 ? (
        <MomentChoices
          visit={visit}
          child={child}
          free={free}
          heading={isTaken ? t('stillFree') : t('fits')}
          isAll={isAll}
        />
      ) : (
        <Together>
          <Notice kind="attention" title={t('noneFree')}>
            <p>{t('noneFreeText')}</p>
          </Notice>
          <LineButton press={{ href: path(child.id, 'bel') }}>{t('callYes')}</LineButton>
        </Together>
      )}
      {isTaken ? null : <FamilyLinks visit={visit} />}
    </FamilyFrame>
  )
}

function Question({ visit, child }: { visit: Visit; child: FamilyChild }): ReactNode {
  const { t, name, date, time, family } = visit
  const who = { child: name(child.givenName), teacher: teachersOf(visit, child) }
  const { moment } = child
  return (
    <Together>
      <Heading>{moment ? t('askOther', who) : t('ask', who)}</Heading>
      <Lead>
        {moment
          ? t('keeps', { date: date(moment.startsAt), time: time(moment.startsAt) })
          : t('lasts', { ...who, minutes: String(family.round.minutes) })}
      </Lead>
    </Together>
  )
}
