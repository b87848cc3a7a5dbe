import { Details } from '@/components/paper/details'
import { MomentGrid } from '@/components/paper/moment-grid'
import { Choices, DashedChoice, MomentButton } from '@/components/paper/moments'
import { Part, Small } from '@/components/paper/text'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import type { OfferedSlot } from '@/lib/conversations/offers/queries'
import { byDay, type Suggestion, suggest } from '@/lib/conversations/offers/rules'
import { siblingsOf, type Visit } from './visit'

type ChoicesProps = { visit: Visit; child: FamilyChild; free: OfferedSlot[]; heading: string; isAll: boolean }

/** Three moments that suit, the way out, and all free times; every button only shows the next page. */
export function MomentChoices({ visit, child, free, heading, isAll }: ChoicesProps) {
  const { t, path, name } = visit
  const suggestions = suggestionsFor(visit, child, free)
  const sibling = siblingIn(visit, suggestions.find(({ beside }) => beside)?.beside?.childId)
  return (
    <form method="get" action={path(child.id, 'tijd')}>
      <Part heading={heading}>
        {sibling ? <Small>{t('oneVisit', { sibling: name(sibling) })}</Small> : null}
        <Choices>
          {suggestions.map((slot) => (
            <SuggestedMoment key={slot.id} visit={visit} child={child} slot={slot} />
          ))}
          <DashedChoice
            press={{ href: path(child.id, 'bel') }}
            title={t('noneFits')}
            note={t('noneFitsNote')}
          />
        </Choices>
      </Part>
      {free.length > suggestions.length ? (
        <Details summary={t('allTimes')} open={isAll || suggestions.length === 0}>
          <MomentGrid name="moment" hour={t('hour')} days={daysOf(visit, free)} />
        </Details>
      ) : null}
    </form>
  )
}

type SuggestedProps = { visit: Visit; child: FamilyChild; slot: Suggestion<OfferedSlot>; href?: string }

/** One proposal: as a button of the form around it, or as a link of its own when `href` is given. */
export function SuggestedMoment({ visit, child, slot, href }: SuggestedProps) {
  const { t, date, time, name } = visit
  const { beside } = slot
  const sibling = siblingIn(visit, beside?.childId)
  const several = child.teacherNames.length > 1
  const note =
    beside && sibling
      ? t(beside.order === 'before' ? 'siblingBefore' : 'siblingAfter', {
          sibling: name(sibling),
          time: time(beside.startsAt),
        })
      : several
        ? t('withTeacher', { teacher: name(slot.teacherName) })
        : undefined
  return (
    <MomentButton
      press={href ? { href } : { name: 'moment', value: slot.id }}
      time={time(slot.startsAt)}
      hour={t('hour')}
      date={date(slot.startsAt)}
      note={note}
    />
  )
}

/** The three best of the free moments for this child, given the others of the family and an earlier choice. */
export const suggestionsFor = (visit: Visit, child: FamilyChild, free: OfferedSlot[]) =>
  suggest(free, siblingsOf(visit, child.id), child.moment ? [child.moment] : [], visit.timeZone)

const siblingIn = ({ family }: Visit, childId: string | undefined) =>
  family.children.find(({ id }) => id === childId)?.givenName

const daysOf = ({ t, date, time, timeZone }: Visit, free: OfferedSlot[]) =>
  byDay(free, timeZone).map((day) => ({
    date: date(day.first),
    free: t('free', { count: String(day.free) }),
    parts: day.parts.map(({ part, slots }) => ({
      label: t(part),
      moments: slots.map((slot) => ({ time: time(slot.startsAt), value: slot.id })),
    })),
  }))
