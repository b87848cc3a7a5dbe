import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Invitee } from '@/lib/conversations/invitations/rules'

type Props = { caption: string; invitees: Invitee[]; groups: { id: string; name: string }[] }

/** Who gets what, for a last look. */
export function InviteeTable({ caption, invitees, groups }: Props) {
  const words = useTranslations('letters')
  const nameOf = new Map(groups.map((group) => [group.id, group.name]))
  return (
    <Table
      caption={caption}
      rows={invitees}
      rowKey={(one) => one.personId}
      columns={[
        { key: 'guardian', label: words('guardian'), cell: (one) => <bdi>{one.name}</bdi> },
        {
          key: 'children',
          label: words('children'),
          cell: (one) =>
            one.children.map((child) => `${child.name} (${nameOf.get(child.groupId) ?? ''})`).join(', '),
        },
        { key: 'language', label: words('language'), cell: (one) => one.language },
      ]}
    />
  )
}
