import { getTranslations } from 'next-intl/server'
import { RunList } from '@/components/exchange/run-list'
import { UploadCard } from '@/components/exchange/upload-card'
import { WaitingTeam } from '@/components/exchange/waiting-team'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readImportRuns } from '@/lib/people/exchange/runs/queries'
import { readProposals } from '@/lib/people/staff/proposals/queries'
import { placeOf } from '../../place'

export default async function ImportPage({ searchParams }: PageProps<'/leiding/import'>) {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('exchange')
  const [runs, waiting] = await readTogether(actor, async () => [
    await readImportRuns(actor),
    await readProposals(actor, new Date()),
  ])
  const { klaar } = await searchParams
  const done = runs.find((run) => run.id === klaar)
  return (
    <>
      <PageHeading title={words('start.title')} note={words('start.note')} />
      {done ? (
        <Notice kind="done" title={words('done.title', { count: done.counts['changes'] ?? 0 })} />
      ) : null}
      <WaitingTeam count={waiting.length} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <UploadCard kind="school" first />
        <UploadCard kind="parents" first={false} />
      </div>
      <RunList runs={runs} place={await placeOf(actor)} />
    </>
  )
}
