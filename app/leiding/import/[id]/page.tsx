import { ParentsPreview } from '@/components/exchange/parents-preview'
import { FileGone, RefusedFile } from '@/components/exchange/refused-file'
import { SchoolPreview } from '@/components/exchange/school-preview'
import { readMomentsOfLeaving } from '@/lib/conversations/freeing/queries'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readDraftPreview } from '@/lib/people/exchange/drafts/queries'
import { placeOf } from '../../../place'

export default async function ImportDraftPage({ params }: PageProps<'/leiding/import/[id]'>) {
  const actor = await requireActor(['leader', 'office'])
  const { id } = await params
  const [now, place] = [new Date(), await placeOf(actor)]
  const { preview, freed } = await readTogether(actor, async () => {
    const draft = await readDraftPreview(actor, id, now)
    const leaving = draft?.kind === 'school' ? draft.summary.leaving : []
    return { preview: draft, freed: await readMomentsOfLeaving(actor, leaving, now, place) }
  })
  const action = `/leiding/import/${id}/overnemen`
  if (!preview) return <FileGone />
  if (preview.kind === 'refused') return <RefusedFile {...preview} />
  if (preview.kind === 'school') return <SchoolPreview action={action} {...preview} freed={freed} />
  return <ParentsPreview action={action} {...preview} />
}
