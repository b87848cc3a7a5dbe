import { Notice } from '@/components/paper/notice'
import { ButtonRow, LineButton, PrimaryButton, WordButton } from '@/components/paper/press'
import { Heading, Lead, Part } from '@/components/paper/text'
import type { FamilyChild, FamilyMoment } from '@/lib/conversations/family/queries'
import { ChangeNote, canChange } from './change-note'
import { FamilyFrame } from './frame'
import { MomentCard } from './moment-card'
import type { Visit } from './visit'

type DonePageProps = {
  visit: Visit
  child: FamilyChild
  moment: FamilyMoment
  /** Why this page is shown instead of what was asked. */
  notice?: { title: string; text: string }
}

/** What stands now: the moment, and what one can do with it. Also shown when somebody at home was first. */
export function DonePage({ visit, child, moment, notice }: DonePageProps) {
  const { t, path, date, time, weekday, name, family } = visit
  const comes = t('comes')
  const next = visit.isOpen ? family.children.find((other) => !other.moment) : undefined
  return (
    <FamilyFrame
      visit={visit}
      title={notice?.title ?? t('doneTitle', { date: date(moment.startsAt), time: time(moment.startsAt) })}
    >
      {notice ? (
        <Notice kind="attention" title={notice.title}>
          <p>{notice.text}</p>
        </Notice>
      ) : null}
      <MomentCard
        visit={visit}
        child={child}
        moment={moment}
        notes={{ child: comes, home: comes, school: comes }}
        heading={
          <Heading>
            {notice
              ? t('talkOf', { child: name(child.givenName) })
              : t('done', { weekday: weekday(moment.startsAt) })}
          </Heading>
        }
      >
        <PrimaryButton press={{ href: path(child.id, 'agenda') }}>{t('toCalendar')}</PrimaryButton>
        <ButtonRow>
          {canChange(visit, moment.startsAt) ? (
            <LineButton press={{ href: path(child.id) }}>{t('change')}</LineButton>
          ) : null}
          {visit.now < moment.startsAt ? (
            <WordButton press={{ href: path(child.id, 'afzeggen') }}>{t('cancel')}</WordButton>
          ) : null}
        </ButtonRow>
        <ChangeNote visit={visit} startsAt={moment.startsAt} />
      </MomentCard>
      {next ? (
        <Part heading={t('next', { child: name(next.givenName) })}>
          <Lead>{t('nextTextPlain', { child: name(next.givenName) })}</Lead>
          <ButtonRow>
            <LineButton press={{ href: path(next.id) }}>{t('pick')}</LineButton>
          </ButtonRow>
        </Part>
      ) : null}
      <ButtonRow>
        <WordButton press={{ href: path() }}>{t('toHome')}</WordButton>
      </ButtonRow>
    </FamilyFrame>
  )
}
