import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Statement } from '@/components/front/statement'
import { readTheme } from '../theme'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accessibilityPage'))('title') }
}

export default async function AccessibilityPage() {
  const words = await getTranslations('accessibilityPage')
  const does = ['do1', 'do2', 'do3', 'do4', 'do5', 'do6', 'do7'] as const
  const parts = [
    { title: words('doTitle'), items: does.map((key) => words(key)) },
    { title: words('standardTitle'), text: words('standard') },
    { title: words('notTitle'), items: [words('not1'), words('not2')] },
    { title: words('tellTitle'), text: words('tell') },
  ]
  return <Statement title={words('title')} lead={words('lead')} parts={parts} theme={await readTheme()} />
}
