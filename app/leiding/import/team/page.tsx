import { getTranslations } from 'next-intl/server'
import { RoleForm } from '@/components/exchange/role-form'
import { TeamList } from '@/components/exchange/team-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { readProposals } from '@/lib/people/staff/proposals/queries'
import { readTeam } from '@/lib/people/staff/roles/queries'

export default async function TeamPage({ searchParams }: PageProps<'/leiding/import/team'>) {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('exchange.team')
  const proposals = await readProposals(actor, new Date())
  const team = await readTeam(actor)
  const { klaar, ingetrokken } = await searchParams
  return (
    <>
      <PageHeading title={words('title')} note={words('note')} />
      {klaar ? <Notice kind="done" title={words('done', { count: Number(klaar) || 0 })} /> : null}
      {ingetrokken ? <Notice kind="done" title={words('removed')} /> : null}
      {proposals.length > 0 ? (
        <RoleForm action="/leiding/import/team/bevestigen" proposals={proposals} />
      ) : (
        <EmptyState title={words('none')} />
      )}
      <TeamList action="/leiding/import/team/intrekken" team={team} />
    </>
  )
}
