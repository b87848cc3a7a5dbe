import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { LinkButton } from '../ui/link-button'
import { Notice } from '../ui/notice'
import { PageHeading } from '../ui/page-heading'
import { Findings } from './findings'

/** A file that cannot be used: every reason with its line, and that nothing happened. */
export function RefusedFile({ fileName, findings }: { fileName: string; findings: readonly Finding[] }) {
  const words = useTranslations('exchange.refused')
  const errors = findings.filter((f) => f.severity === 'error' || f.code === 'more-findings')
  const kinds = new Set(errors.map((f) => f.code)).size
  return (
    <>
      <PageHeading title={words('title')} note={<bdi>{fileName}</bdi>} />
      <Notice kind="error" title={words('count', { count: kinds })}>
        {words('nothing')}
      </Notice>
      <Findings findings={errors} />
      <p>
        <LinkButton href="/leiding/import" look="full">
          {words('again')}
        </LinkButton>
      </p>
    </>
  )
}

/** The hour has passed, or it was never there. */
export function FileGone() {
  const words = useTranslations('exchange.gone')
  return (
    <>
      <PageHeading title={words('title')} />
      <Notice title={words('what')}>{words('now')}</Notice>
      <p>
        <LinkButton href="/leiding/import" look="full">
          {words('again')}
        </LinkButton>
      </p>
    </>
  )
}
