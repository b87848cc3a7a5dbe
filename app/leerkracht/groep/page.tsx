import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { readGroups } from '@/lib/people/children/queries'
import { groupHref } from '../addresses'

export default async function GroupsPage() {
  const actor = await requireActor('teacher')
  const words = await getTranslations('teacher')
  const groups = (await readGroups(actor, new Date())).filter((group) => actor.teaches.has(group.id))
  const [only] = groups
  if (only && groups.length === 1) redirect(groupHref(only.id))
  return (
    <>
      <PageHeading title={words('groups')} />
      {groups.length === 0 ? (
        <EmptyState title={words('noGroup')}>
          <p className="text-inkt-2">{words('noGroupText')}</p>
        </EmptyState>
      ) : null}
      <p className="flex flex-wrap gap-3">
        {groups.map((group) => (
          <LinkButton key={group.id} href={groupHref(group.id)}>
            {group.name}
          </LinkButton>
        ))}
      </p>
    </>
  )
}
