import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { CallLine } from '@/lib/post/outbox/queries'

/** Parents that mail does not reach, with the number to call. */
export function CallList({ lines }: { lines: CallLine[] }) {
  const words = useTranslations('post')
  return (
    <section className="grid gap-2">
      <h2 className="text-2xl">{words('call')}</h2>
      <p className="text-inkt-2">{lines.length > 0 ? words('callNote') : words('callEmpty')}</p>
      {lines.length > 0 ? (
        <Table
          caption={words('call')}
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'name', label: words('callName'), cell: (line) => <bdi>{line.name}</bdi> },
            { key: 'children', label: words('callChildren'), cell: (line) => line.children.join(', ') },
            { key: 'phone', label: words('callPhone'), cell: (line) => <Phone phone={line.phone} /> },
            { key: 'why', label: words('callWhy'), cell: (line) => words(`why.${line.why}`) },
          ]}
        />
      ) : null}
    </section>
  )
}

function Phone({ phone }: { phone: string | null }) {
  const words = useTranslations('post')
  if (!phone) return words('noPhone')
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className="font-bold">
      <bdi>{phone}</bdi>
    </a>
  )
}
