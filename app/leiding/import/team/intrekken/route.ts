import { readFields } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { NotFound } from '@/lib/foundation/result'
import { heldRole } from '@/lib/people/staff/proposals/input'
import { withdrawRole } from '@/lib/people/staff/roles/commands'
import { seeOther } from '../../answer'

/** Takes one role of a colleague away and shows the team that is left. */
export const POST = actorHandler(['leader', 'office'], async (actor, request) => {
  const held = heldRole.safeParse((await readFields(request))['rol'])
  if (!held.success) throw new NotFound('person')
  await withdrawRole(actor, held.data, new Date())
  return seeOther('/leiding/import/team?ingetrokken=1')
})
