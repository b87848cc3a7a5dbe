import { ParentsPreview } from '@/components/exchange/parents-preview'
import { FileGone, RefusedFile } from '@/components/exchange/refused-file'
import { SchoolPreview } from '@/components/exchange/school-preview'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readDraftPreview } from '@/lib/people/exchange/drafts/queries'

export default async function ImportDraftPage({ params }: PageProps<'/leiding/import/[id]'>) {
  const actor = await requireActor(['leader', 'office'])
  const { id } = await params
  const preview = await readTogether(actor, () => readDraftPreview(actor, id, new Date()))
  const action = `/leiding/import/${id}/overnemen`
  if (!preview) return <FileGone />
  if (preview.kind === 'refused') return <RefusedFile {...preview} />
  if (preview.kind === 'school') return <SchoolPreview action={action} {...preview} />
  return <ParentsPreview action={action} {...preview} />
}
