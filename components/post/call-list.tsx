import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Pages } from '@/components/ui/pages'
import { Table } from '@/components/ui/table'
import type { Page } from '@/lib/foundation/pages'
import type { CallLine } from '@/lib/post/outbox/queries'

/** Parents that mail does not reach, with the number to call. */
export function CallList({ page, hrefOf }: { page: Page<CallLine>; hrefOf: (page: string) => Route }) {
  const words = useTranslations('post')
  return (
    <section className="grid gap-2">
      <h2 className="text-2xl">{words('call')}</h2>
      <p className="text-inkt-2">{page.count > 0 ? words('callNote') : words('callEmpty')}</p>
      {page.count > 0 ? (
        <Table
          caption={words('call')}
          rows={page.rows}
          rowKey={(line) => line.id}
          columns={[
            { key: 'name', label: words('callName'), cell: (line) => <bdi>{line.name}</bdi> },
            { key: 'children', label: words('callChildren'), cell: (line) => line.children.join(', ') },
            { key: 'phone', label: words('callPhone'), cell: (line) => <Phone phone={line.phone} /> },
            { key: 'why', label: words('callWhy'), cell: (line) => words(`why.${line.why}`) },
          ]}
        />
      ) : null}
      <Pages label={words('callPages')} page={page.page} pages={page.pages} hrefOf={hrefOf} />
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
