import { getTranslations } from 'next-intl/server'
import { CallList } from '@/components/leader/call-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/foundation/session'
import { planHref } from '../../../leerkracht/addresses'
import { readSchoolView } from '../../school-view'

export default async function CallListPage() {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('leader')
  const { without, unreached } = await readSchoolView(actor, new Date())
  const reachable = unreached.filter((child) => child.moments.length > 0)
  return (
    <>
      <PageHeading title={words('callList')} note={words('withoutCount', { count: without.length })}>
        <PrintButton label={words('print')} />
      </PageHeading>
      {without.length === 0 ? (
        <EmptyState title={words('everybody')} />
      ) : (
        <CallList caption={words('callList')} rows={without} planHrefOf={planHref} />
      )}
      {reachable.length > 0 ? (
        <>
          <h2 className="text-xl">{words('noMailButMoment')}</h2>
          <CallList caption={words('noMailButMoment')} rows={reachable} planHrefOf={planHref} />
        </>
      ) : null}
    </>
  )
}
