import { useTranslations } from 'next-intl'
import type { FreedMoment } from '@/lib/conversations/freeing/queries'
import type { SchoolSummary } from '@/lib/people/exchange/school/rules'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { Clear } from './clear'
import { Preview } from './preview'
import { Questions } from './questions'

type Props = {
  action: string
  fileName: string
  summary: SchoolSummary
  findings: readonly Finding[]
  freed: readonly FreedMoment[]
}

/** What a school's export would change. */
export function SchoolPreview({ action, fileName, summary, findings, freed }: Props) {
  const words = useTranslations('exchange')
  const { counts, pupils, schoolYear, questions } = summary
  const number = (outcome: keyof typeof counts, needsLook = false) => ({
    label: words(`counts.${outcome}`),
    number: counts[outcome],
    needsLook,
  })
  return (
    <Preview
      action={action}
      note={words('preview.schoolNote', { fileName, pupils, schoolYear })}
      counts={[
        ...[number('new'), number('changed'), number('moved-group'), number('left')],
        ...[number('not-in-file', true), number('conflict', true)],
      ]}
      findings={findings}
    >
      <Questions questions={questions} total={pupils} />
      <Clear summary={summary} freed={freed} />
    </Preview>
  )
}
