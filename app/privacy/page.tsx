import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Statement } from '@/components/front/statement'
import { readTheme } from '../theme'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacyPage'))('title') }
}

export default async function PrivacyPage() {
  const words = await getTranslations('privacyPage')
  const parts = [
    { title: words('whoTitle'), text: words('who') },
    { title: words('whatTitle'), items: [words('what1'), words('what2'), words('what3'), words('what4')] },
    { title: words('neverTitle'), text: words('never') },
    {
      title: words('seesTitle'),
      items: [words('sees1'), words('sees2'), words('sees3')],
      text: words('seesApart'),
    },
    { title: words('longTitle'), text: words('long') },
    { title: words('cookiesTitle'), text: words('cookies') },
    {
      title: words('rightsTitle'),
      items: [words('rights1'), words('rights2'), words('rights3')],
      text: words('rightsAsk'),
    },
  ]
  return <Statement title={words('title')} lead={words('lead')} parts={parts} theme={await readTheme()} />
}
