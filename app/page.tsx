import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForWhom } from '@/components/front/for-whom'
import { Forms } from '@/components/front/forms'
import { FrontFooter } from '@/components/front/front-footer'
import { FrontHeader, widePage } from '@/components/front/front-header'
import { FrontMenu } from '@/components/front/front-menu'
import { LongTable } from '@/components/front/long-table'
import { MethodSteps } from '@/components/front/method-steps'
import { Values } from '@/components/front/values'
import { Welcome } from '@/components/front/welcome'
import { isAnySchool } from '@/lib/people/sign-in/queries'
import { readTheme } from './theme'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('front')
  return { title: words('title'), description: words('description'), robots: { index: true, follow: false } }
}

export default async function FrontPage() {
  const words = await getTranslations('front')
  return (
    <>
      <FrontHeader>
        <FrontMenu />
      </FrontHeader>
      <main id="main">
        <Welcome isFirstRun={!(await isAnySchool())} />
        <LongTable label={words('tableAlt')} />
        <div className={widePage}>
          <Values />
          <MethodSteps />
          <Forms />
          <ForWhom />
        </div>
      </main>
      <FrontFooter theme={await readTheme()} />
    </>
  )
}
