import { useTranslations } from 'next-intl'
import type { GuardianRow } from '@/lib/people/exchange/guardians/rules'
import type { NamedColumn, ParentsExport } from '@/lib/people/exchange/rules'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { spokenName } from '@/lib/schools/exchange/names/rules'
import { outcomeCounts } from '@/lib/schools/exchange/rules'
import { Disclosure } from '../ui/disclosure'
import { Line } from './line'
import { Preview } from './preview'

type Props = {
  action: string
  fileName: string
  file: ParentsExport
  rows: readonly GuardianRow[]
  findings: readonly Finding[]
}

/** What a list of parents would change, and which column was taken for what. */
export function ParentsPreview({ action, fileName, file, rows, findings }: Props) {
  const words = useTranslations('exchange')
  const counts = outcomeCounts(rows)
  const children = new Set(rows.flatMap((row) => row.guardian.links.map((link) => link.childId))).size
  const unknown = rows.filter((row) => row.guardian.links.some((link) => link.authority === 'unknown')).length
  const without = rows.filter((row) => row.guardian.email === null).length
  const named = (outcome: string) =>
    rows.flatMap((row) => (row.outcome === outcome ? [spokenName(row.guardian)] : [])).join(', ')
  return (
    <Preview
      action={action}
      note={words('preview.parentsNote', { fileName, rows: file.rows, children })}
      counts={[
        { label: words('parents.new'), number: counts['new'] ?? 0 },
        { label: words('parents.changed'), number: counts['changed'] ?? 0 },
        { label: words('parents.same'), number: counts['same'] ?? 0 },
        { label: words('parents.unknown'), number: unknown, needsLook: true },
        { label: words('parents.withoutEmail'), number: without, needsLook: true },
        { label: words('parents.conflict'), number: counts['conflict'] ?? 0, needsLook: true },
      ]}
      findings={findings}
    >
      <Columns columns={file.columns} />
      <section aria-labelledby="clear">
        <h2 id="clear" className="border-b-3 border-lijn pb-1 text-xl">
          {words('clear.title')} <span className="font-normal text-inkt-2">{words('clear.titleNote')}</span>
        </h2>
        <ul>
          {(['new', 'changed'] as const).map((outcome) =>
            counts[outcome] ? (
              <Line
                key={outcome}
                icon={outcome === 'new' ? 'plus' : 'pencil'}
                title={words(`parents.${outcome}Line`, { count: counts[outcome] })}
                note={<Disclosure summary={words('clear.show')}>{named(outcome)}</Disclosure>}
              />
            ) : null,
          )}
          {unknown > 0 ? (
            <Line
              icon="question"
              title={words('parents.unknownLine', { count: unknown })}
              note={words('parents.unknownNote')}
            />
          ) : null}
          {(counts['new'] ?? 0) + (counts['changed'] ?? 0) === 0 ? (
            <Line icon="tick" title={words('clear.nothing')} />
          ) : null}
        </ul>
      </section>
    </Preview>
  )
}

function Columns({ columns }: { columns: readonly NamedColumn[] }) {
  const words = useTranslations('exchange')
  const meaning = ({ taken }: NamedColumn) => {
    if (!taken) return words('columns.unused')
    const field = words(`columns.${taken.field}`)
    if (taken.of === 'child') return words('columns.ofChild', { field })
    return words('columns.ofParent', { field, place: taken.place })
  }
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="border-b-3 border-lijn pb-1 text-xl">
        {words('columns.title')}
      </h2>
      <dl className="grid gap-x-8 lg:grid-cols-2">
        {columns.map((column) => (
          <div
            key={column.header}
            className="grid grid-cols-2 gap-3 border-b-2 border-lijn-zacht py-1.5 leading-snug"
          >
            <dt className="min-w-0 break-words text-inkt-2">{column.header}</dt>
            <dd className={column.taken ? 'font-semibold' : 'text-inkt-2'}>{meaning(column)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
