import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/schools/exchange/findings/rules'

/** Lines named before "and so many more". */
const named = 8

/** Remarks about a file, each a sentence with the lines it is about; the same sentence stands once. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = useTranslations('exchange')
  const said = Map.groupBy(findings, ({ code, params }) => words(`findings.${code}`, params as never))
  return (
    <ul className="grid">
      {[...said].map(([sentence, own]) => {
        const lines = own.slice(0, named).map((finding) => finding.line)
        const more = own.length - lines.length
        return (
          <li
            key={sentence}
            className="grid gap-x-6 border-b-2 border-lijn-zacht py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]"
          >
            <span>{sentence}</span>
            <span className="text-inkt-2">{words('lines', { lines: lines.join(', '), more })}</span>
          </li>
        )
      })}
    </ul>
  )
}
