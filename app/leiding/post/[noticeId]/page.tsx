import { notFound } from 'next/navigation'
import { LetterView } from '@/components/post/letter-view'
import { NotFound } from '@/lib/foundation/result'
import { requireActor } from '@/lib/foundation/session'
import { readNotice } from '@/lib/post/outbox/queries'
import { placeOf } from '../../../place'
import { writtenLetter } from '../letters'

export default async function NoticePage({ params }: PageProps<'/leiding/post/[noticeId]'>) {
  const actor = await requireActor(['leader', 'office'])
  const { noticeId } = await params
  const notice = await readNotice(actor, noticeId, new Date()).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const letter = typeof notice.facts === 'string' ? null : writtenLetter(notice.kind, notice.facts)
  return <LetterView notice={notice} letter={letter} place={await placeOf(actor)} />
}
