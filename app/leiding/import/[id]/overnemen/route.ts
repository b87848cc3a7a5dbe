import { takeOverAtTables } from '@/lib/conversations/freeing/commands'
import { readForm } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { decisionsIn } from '@/lib/people/exchange/drafts/input'
import { seeOther } from '../../answer'

/** Bytes of a form with an answer for every pupil of a large school. */
const manyAnswers = 512 * 1024

/** Takes over what was looked at, with the answers given under it. */
export const POST = actorHandler(['leader', 'office'], async (actor, request, params) => {
  const id = params['id'] ?? ''
  const answers = decisionsIn(await readForm(request, manyAnswers))
  const run = await takeOverAtTables(actor, id, answers, new Date())
  return seeOther(run.ok ? `/leiding/import?klaar=${run.value}` : `/leiding/import/${id}`)
})
