import { TableCard } from '@/components/paper/card'
import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead } from '@/components/paper/text'
import type { Problem } from '@/lib/foundation/handler'
import type { Language } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'
import { Frame } from './frame'

type LinkPageProps = {
  language: Language
  kind: Problem['kind']
  school: { name: string; phone: string } | null
  here: URL
}

/** One kind page for every link that opens nothing: expired, used, revoked, foreign or mistyped, all the same. */
export function LinkPage({ language, kind, school, here }: LinkPageProps) {
  const t = wordsIn(language, 'booking')
  const product = wordsIn(language, 'product')
  const isBroken = kind === 'broken'
  return (
    <Frame
      language={language}
      title={isBroken ? t('brokenTitle') : t('linkTitle')}
      school={school ?? { name: product('name') }}
      here={here}
    >
      <TableCard
        label={t('linkTable')}
        places={[
          { voice: 'child', name: t('child'), comes: true },
          { voice: 'home', name: t('you'), comes: false },
          { voice: 'school', name: t('teacher'), comes: true },
        ]}
      >
        <Heading>{isBroken ? t('brokenTitle') : t('linkHeading')}</Heading>
        <Lead>{isBroken ? t('brokenText') : t('linkText')}</Lead>
        <PrimaryButton press={{ href: '/code' }}>{t('linkCode')}</PrimaryButton>
      </TableCard>
    </Frame>
  )
}
