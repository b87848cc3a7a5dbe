import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import type { WaysOfGroup } from '@/lib/conversations/invitations/rules'

type Line = WaysOfGroup & { id: string; name: string; printed: number }

/** Per class how its families are reached, with the way to its letters. */
export function WaysTable({ roundId, groups }: { roundId: string; groups: Line[] }) {
  const words = useTranslations('letters')
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{words('waysTitle')}</h2>
      <Table
        caption={words('waysTitle')}
        rows={groups}
        rowKey={(group) => group.id}
        columns={[
          { key: 'group', label: words('group'), cell: (group) => group.name },
          { key: 'nobody', label: words('nobody'), cell: (group) => group.nobody, end: true },
          { key: 'letter', label: words('letter'), cell: (group) => group.letter, end: true },
          { key: 'mail', label: words('mail'), cell: (group) => group.mail, end: true },
          { key: 'done', label: words('done'), cell: (group) => group.done, end: true },
          { key: 'printed', label: words('printed'), cell: (group) => group.printed, end: true },
          {
            key: 'doing',
            label: '',
            cell: (group) => (
              <LinkButton
                href={`/leiding/brieven/${roundId}/${group.id}` as Route}
                aria-label={words('openGroup', { group: group.name })}
              >
                {words('doing')}
              </LinkButton>
            ),
            end: true,
          },
        ]}
      />
    </section>
  )
}
