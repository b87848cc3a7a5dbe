import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { Disclosure } from '../ui/disclosure'
import { PageHeading } from '../ui/page-heading'
import { type Count, Counts } from './counts'
import { Findings } from './findings'
import { Steps } from './steps'
import { TakeOver } from './take-over'

type Props = {
  /** Where the yes is sent. */
  action: string
  note: string
  counts: readonly Count[]
  findings: readonly Finding[]
  children: ReactNode
}

/** The look before anything is done: numbers, what to decide, what is clear, remarks, one button. */
export function Preview({ action, note, counts, findings, children }: Props) {
  const words = useTranslations('exchange')
  return (
    <>
      <PageHeading title={words('preview.title')} note={note} />
      <Steps at={2} />
      <Counts label={words('preview.counts')} counts={counts} />
      <form method="post" action={action} className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid content-start gap-6">
          {children}
          {findings.length > 0 ? (
            <Disclosure summary={words('preview.findings', { count: findings.length })}>
              <Findings findings={findings} />
            </Disclosure>
          ) : null}
        </div>
        <TakeOver />
      </form>
    </>
  )
}
