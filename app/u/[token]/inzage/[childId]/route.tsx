import { readAccessLog } from '@/lib/people/access/queries'
import { familyHandler, show } from '../../../door'
import { LogPage } from './log-page'

/** Who of the school looked at a child, as its parents read it. */
export const GET = familyHandler(async (visit, request, { childId = '' }) =>
  show(request, <LogPage visit={visit} log={await readAccessLog(visit.actor, childId)} />),
)
