import { cancelConversation } from '@/lib/conversations/cancelling/commands'
import { cancelConversationInput } from '@/lib/conversations/cancelling/input'
import { seeOther } from '@/lib/foundation/paper'
import { NotFound } from '@/lib/foundation/result'
import { CancelPage } from '../../../cancel-page'
import { familyHandler, show } from '../../../door'
import { refusedPage } from '../../../refused-page'
import { childOf } from '../../../visit'

export const GET = familyHandler(async (visit, request, { childId }) => {
  const child = childOf(visit, childId)
  if (!child.moment) return seeOther(visit.path())
  return show(request, <CancelPage visit={visit} child={child} moment={child.moment} />)
})

export const POST = familyHandler(async (visit, request, { childId }, sent) => {
  const child = childOf(visit, childId)
  const cancelled = `${visit.path()}?afgezegd=${child.id}`
  if (!child.moment) return seeOther(cancelled)
  const form = Object.fromEntries(sent)
  const input = cancelConversationInput.safeParse({
    conversationId: child.moment.id,
    sequence: form['versie'],
  })
  if (!input.success) throw new NotFound('form')
  const answer = await cancelConversation(visit.actor, input.data, visit.now, visit.token).catch(orGone)
  if (answer.ok) return seeOther(cancelled)
  return show(request, await refusedPage(visit, child, answer.refusal), 409)
})

// The moment was there when this request began: somebody at the table cancelled it in between, or a finger tapped twice.
function orGone(error: unknown) {
  if (error instanceof NotFound) return { ok: true } as const
  throw error
}
