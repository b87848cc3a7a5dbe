import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import { AskForm } from './ask-form'

/** Before anything of a child is shown: why does one want to look? */
export function AskPage(props: Pick<ComponentProps<typeof AskForm>, 'childId' | 'act'>) {
  const words = useTranslations('leader.ask')
  return (
    <div className="mx-auto grid w-full max-w-xl gap-5">
      <PageHeading title={words('title')} />
      <p>{words('text')}</p>
      <AskForm
        {...props}
        words={{
          label: words('label'),
          hint: words('hint'),
          wrong: words('wrong'),
          button: words('button'),
        }}
      />
    </div>
  )
}
