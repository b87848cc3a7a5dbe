import { getTranslations } from 'next-intl/server'
import { GroupsTable } from '@/components/leader/groups-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { groupHref } from '../addresses'
import { readSchoolView } from '../school-view'

export default async function GroupsPage() {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('leader')
  const { classes, groups } = await readSchoolView(actor, new Date())
  const reached = new Map(groups.map((group) => [group.groupId, group.withMoment]))
  return (
    <>
      <PageHeading title={words('groups')} note={words('groupCount', { count: classes.length })} />
      {classes.length === 0 ? (
        <EmptyState title={words('noGroups')}>
          <p className="text-inkt-2">{words('noGroupsText')}</p>
        </EmptyState>
      ) : (
        <GroupsTable
          rows={classes.map((group) => ({ ...group, withMoment: reached.get(group.id) ?? null }))}
          hrefOf={groupHref}
        />
      )}
    </>
  )
}
