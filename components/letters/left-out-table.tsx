import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { LeftOut } from '@/lib/conversations/invitations/rules'

/** Guardians who get no letter, each with the reason; for the office alone. */
export function LeftOutTable({ leftOut }: { leftOut: LeftOut[] }) {
  const words = useTranslations('letters')
  if (leftOut.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{words('leftOutTitle')}</h2>
      <p className="text-inkt-2">{words('leftOutNote')}</p>
      <Table
        caption={words('leftOutTitle')}
        rows={leftOut}
        rowKey={(one) => `${one.personId} ${one.childName}`}
        columns={[
          { key: 'guardian', label: words('guardian'), cell: (one) => <bdi>{one.name}</bdi> },
          { key: 'child', label: words('child'), cell: (one) => one.childName },
          { key: 'reason', label: words('reason'), cell: (one) => words(`reasons.${one.reason}`) },
        ]}
      />
    </section>
  )
}
