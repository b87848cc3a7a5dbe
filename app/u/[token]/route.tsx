import { type OfferedSlot, readFreeSlots } from '@/lib/conversations/offers/queries'
import { ChoosePage } from '../choose-page'
import { familyHandler, show } from '../door'
import { HomePage } from '../home-page'

/** A family with one child that has no moment is asked for it at once; others see every child. */
export const GET = familyHandler(async (visit, request) => {
  const { actor, family, isOpen, here, now, t, name } = visit
  const cancelled = family.children.find(({ id }) => id === here.searchParams.get('afgezegd'))
  const [only, ...others] = family.children
  if (only && !only.moment && others.length === 0 && isOpen) {
    const free = await readFreeSlots(actor, family.round.id, only.id, now)
    const notice = cancelled && {
      kind: 'done' as const,
      title: t('cancelled', { child: name(cancelled.givenName) }),
      lines: [t('cancelledText')],
    }
    return show(request, <ChoosePage visit={visit} child={only} free={free} {...(notice && { notice })} />)
  }
  const free = new Map<string, OfferedSlot[]>()
  for (const { id, moment } of family.children)
    if (!moment && isOpen) free.set(id, await readFreeSlots(actor, family.round.id, id, now))
  return show(request, <HomePage visit={visit} free={free} cancelled={cancelled} />)
})
