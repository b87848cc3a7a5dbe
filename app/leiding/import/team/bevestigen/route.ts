import { readForm } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { NotFound } from '@/lib/foundation/result'
import { confirmRoles } from '@/lib/people/staff/proposals/commands'
import { confirmedInput } from '@/lib/people/staff/proposals/input'
import { seeOther } from '../../answer'

/** Bytes of a form with every role of a large team ticked. */
const manyRoles = 64 * 1024

/** Confirms the ticked roles and shows who is left. */
export const POST = actorHandler(['leader', 'office'], async (actor, request) => {
  const picked = confirmedInput.safeParse((await readForm(request, manyRoles)).getAll('rol'))
  if (!picked.success) throw new NotFound('person')
  return seeOther(`/leiding/import/team?klaar=${await confirmRoles(actor, picked.data, new Date())}`)
})
