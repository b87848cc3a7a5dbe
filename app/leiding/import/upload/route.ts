import { actorHandler } from '@/lib/foundation/handler'
import { handIn, handInTooLarge } from '@/lib/people/exchange/drafts/commands'
import { seeOther } from '../answer'
import { readUpload } from './form'

/** Reads a file and shows what it would do, or why it cannot be used. Writes nothing of the school. */
export const POST = actorHandler(['leader', 'office'], async (actor, request) => {
  const kind = new URL(request.url).searchParams.get('soort') === 'ouders' ? 'parents' : 'school'
  const upload = await readUpload(request)
  const now = new Date()
  const id = upload.ok
    ? await handIn(actor, kind, upload, now)
    : await handInTooLarge(actor, kind, upload.megabytes, now)
  return seeOther(`/leiding/import/${id}`)
})
