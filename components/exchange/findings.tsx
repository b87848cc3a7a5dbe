import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/schools/exchange/findings/rules'

/** Remarks about a file, each a sentence with the line it is about. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = useTranslations('exchange')
  return (
    <ul className="grid gap-1">
      {findings.map(({ code, line, params }) => (
        <li
          key={`${code} ${line} ${JSON.stringify(params)}`}
          className="grid grid-cols-[5.5rem_1fr] gap-2 border-b-2 border-lijn-zacht py-1.5"
        >
          <span className="text-inkt-2">{words('line', { line })}</span>
          <span>{words(`findings.${code}`, params as never)}</span>
        </li>
      ))}
    </ul>
  )
}
