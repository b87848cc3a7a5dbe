import { randomUUID } from 'node:crypto'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { bookConversationInput } from '@/lib/conversations/booking/input'
import type { MovingRefusal } from '@/lib/conversations/booking/rules'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import { moveConversation } from '@/lib/conversations/moving/commands'
import { moveConversationInput } from '@/lib/conversations/moving/input'
import { readFreeSlots } from '@/lib/conversations/offers/queries'
import { seeOther } from '@/lib/foundation/paper'
import { NotFound } from '@/lib/foundation/result'
import { ConfirmPage } from '../../../confirm-page'
import { familyHandler, show } from '../../../door'
import { refusedPage } from '../../../refused-page'
import { childOf, type Visit } from '../../../visit'

export const GET = familyHandler(async (visit, request, { childId }) => {
  const child = childOf(visit, childId)
  const slotId = visit.here.searchParams.get('moment')
  if (!slotId || !visit.isOpen) return seeOther(visit.path(child.id))
  const free = await readFreeSlots(visit.actor, visit.family.round.id, child.id, visit.now)
  const slot = free.find(({ id }) => id === slotId)
  if (!slot) return show(request, await refusedPage(visit, child, 'slot-taken'), 409)
  return show(request, <ConfirmPage visit={visit} child={child} slot={slot} formKey={randomUUID()} />)
})

export const POST = familyHandler(async (visit, request, { childId }, sent) => {
  const child = childOf(visit, childId)
  const form = Object.fromEntries(sent)
  const answer = 'versie' in form ? await move(visit, child, form) : await book(visit, child, form)
  if (answer.ok) return seeOther(visit.path(child.id, 'klaar'))
  return show(request, await refusedPage(visit, child, answer.refusal), 409)
})

type Form = Record<string, FormDataEntryValue>
type Answer = { ok: true } | { ok: false; refusal: MovingRefusal }

async function book({ actor, token, family, now }: Visit, child: FamilyChild, form: Form): Promise<Answer> {
  const input = bookConversationInput.safeParse({
    roundId: family.round.id,
    childId: child.id,
    slotId: form['moment'],
    idempotencyKey: form['sleutel'],
  })
  if (!input.success) throw new NotFound('form')
  return bookConversation(actor, input.data, now, token)
}

async function move({ actor, token, now }: Visit, { moment }: FamilyChild, form: Form): Promise<Answer> {
  if (!moment) return { ok: false, refusal: 'changed-meanwhile' }
  const input = moveConversationInput.safeParse({
    conversationId: moment.id,
    slotId: form['moment'],
    sequence: form['versie'],
  })
  if (!input.success) throw new NotFound('form')
  return moveConversation(actor, input.data, now, token)
}
