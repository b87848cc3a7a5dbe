import type { ReactElement } from 'react'
import type { MovingRefusal } from '@/lib/conversations/booking/rules'
import { type FamilyChild, readFamily } from '@/lib/conversations/family/queries'
import { readFreeSlots } from '@/lib/conversations/offers/queries'
import { ChoosePage } from './choose-page'
import { DonePage } from './done-page'
import { HomePage } from './home-page'
import { childOf, type Visit } from './visit'

/** Why it could not be, in the family's words, with what they can do now; read anew, because something just changed. */
export async function refusedPage(
  before: Visit,
  { id }: FamilyChild,
  refusal: MovingRefusal,
): Promise<ReactElement> {
  const family = await readFamily(before.actor, before.family.round.id)
  const visit = { ...before, family }
  const child = childOf(visit, id)
  const { t, name, actor, now } = visit
  const stands =
    refusal === 'child-already-booked' || refusal === 'changed-meanwhile' || refusal === 'not-movable'
  if (stands && child.moment) {
    const notice =
      refusal === 'child-already-booked'
        ? { title: t('alreadyTitle', { child: name(child.givenName) }), text: t('alreadyText') }
        : { title: t('meanwhileTitle'), text: t('meanwhileText') }
    return <DonePage visit={visit} child={child} moment={child.moment} notice={notice} />
  }
  if (refusal === 'round-closed') return <HomePage visit={{ ...visit, isOpen: false }} free={new Map()} />
  const free = await readFreeSlots(actor, family.round.id, child.id, now)
  const title = titleOf(visit, refusal)
  const lines = [
    ...(refusal === 'family-overlap' ? [t('overlapText')] : []),
    t('takenTextPlain'),
    ...(child.moment ? [t('takenKept')] : []),
  ]
  return <ChoosePage visit={visit} child={child} free={free} notice={{ kind: 'attention', title, lines }} />
}

function titleOf({ t }: Visit, refusal: MovingRefusal): string {
  if (refusal === 'family-overlap') return t('overlapTitle')
  if (refusal === 'slot-started') return t('startedTitle')
  return refusal === 'slot-taken' ? t('takenTitle') : t('meanwhileTitle')
}
