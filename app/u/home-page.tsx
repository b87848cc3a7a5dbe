import { BigMoment, Facts, TableCard } from '@/components/paper/card'
import { Notice } from '@/components/paper/notice'
import { ButtonRow, LineButton, PrimaryButton, WordButton } from '@/components/paper/press'
import { Heading, Lead, Part, Small, Together } from '@/components/paper/text'
import type { FamilyChild, FamilyMoment } from '@/lib/conversations/family/queries'
import type { OfferedSlot } from '@/lib/conversations/offers/queries'
import { canChange } from './change-note'
import { SuggestedMoment, suggestionsFor } from './choices'
import { FamilyLinks } from './family-links'
import { FamilyFrame } from './frame'
import { teachersOf, type Visit } from './visit'

type HomePageProps = {
  visit: Visit
  /** Free moments per child that has none yet. */
  free: ReadonlyMap<string, OfferedSlot[]>
  cancelled?: FamilyChild | undefined
}

/** Home of a family: every child, those without a moment first, each with what to do next. */
export function HomePage({ visit, free, cancelled }: HomePageProps) {
  const { t, name, family } = visit
  return (
    <FamilyFrame visit={visit} title={t('homeTitle')}>
      {cancelled ? (
        <Notice kind="done" title={t('cancelled', { child: name(cancelled.givenName) })}>
          <p>{t('cancelledText')}</p>
        </Notice>
      ) : null}
      <Heading>{t('hello', { name: name(family.givenName) })}</Heading>
      {family.children.map((child) =>
        child.moment ? (
          <Booked key={child.id} visit={visit} child={child} moment={child.moment} />
        ) : (
          <ToChoose key={child.id} visit={visit} child={child} free={free.get(child.id) ?? []} />
        ),
      )}
      <FamilyLinks visit={visit} />
    </FamilyFrame>
  )
}

function ToChoose({ visit, child, free }: { visit: Visit; child: FamilyChild; free: OfferedSlot[] }) {
  const { t, path, name, family } = visit
  const [best] = suggestionsFor(visit, child, free)
  return (
    <TableCard
      label={t('atTable')}
      places={[
        { voice: 'child', name: child.givenName, note: t('alsoThere'), comes: true },
        { voice: 'home', name: t('you'), note: t('noTimeYet'), comes: false },
        { voice: 'school', name: teachersOf(visit, child), note: t('comes'), comes: true },
      ]}
    >
      <Together>
        <h2>{t('talkOf', { child: name(child.givenName) })}</h2>
        <Lead>
          {visit.isOpen ? t('duration', { minutes: String(family.round.minutes) }) : whenOpen(visit)}
        </Lead>
      </Together>
      {visit.isOpen && best ? (
        <Together>
          <Small>{t('suits')}</Small>
          <SuggestedMoment
            visit={visit}
            child={child}
            slot={best}
            href={`${path(child.id, 'tijd')}?moment=${best.id}`}
          />
        </Together>
      ) : null}
      {visit.isOpen ? (
        best ? (
          <ButtonRow>
            <LineButton press={{ href: path(child.id) }}>{t('otherTimes')}</LineButton>
          </ButtonRow>
        ) : (
          <PrimaryButton press={{ href: path(child.id) }}>{t('pick')}</PrimaryButton>
        )
      ) : null}
    </TableCard>
  )
}

function Booked({ visit, child, moment }: { visit: Visit; child: FamilyChild; moment: FamilyMoment }) {
  const { t, path, date, time, name, now } = visit
  const who = { teacher: name(moment.teacherName) }
  const where = moment.roomName
    ? t('whereWith', { ...who, room: name(moment.roomName) })
    : t('withTeacher', who)
  const isAhead = now < moment.startsAt
  return (
    <section className="card">
      <div className="inner">
        <Part heading={t('talkOf', { child: name(child.givenName) })}>
          <BigMoment
            date={date(moment.startsAt)}
            time={time(moment.startsAt)}
            until={t('until', { time: time(moment.endsAt) })}
          />
          <Facts facts={[{ icon: 'school', text: where }]} />
        </Part>
        {isAhead ? (
          <ButtonRow>
            <LineButton press={{ href: path(child.id, 'agenda') }}>{t('toCalendar')}</LineButton>
            {canChange(visit, moment.startsAt) ? (
              <WordButton press={{ href: path(child.id) }}>{t('change')}</WordButton>
            ) : null}
            <WordButton press={{ href: path(child.id, 'afzeggen') }}>{t('cancel')}</WordButton>
          </ButtonRow>
        ) : null}
      </div>
    </section>
  )
}

/** When choosing starts, or that it is over. */
function whenOpen({ t, date, time, now, family: { round } }: Visit): string {
  return now < round.opensAt
    ? t('opensOn', { date: date(round.opensAt), time: time(round.opensAt) })
    : `${t('closed')}. ${t('closedText')}`
}
