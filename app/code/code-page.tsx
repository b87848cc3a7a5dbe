import { TableCard } from '@/components/paper/card'
import { TextField } from '@/components/paper/fields'
import { Notice } from '@/components/paper/notice'
import { PaperPage } from '@/components/paper/page'
import { PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Small, Together } from '@/components/paper/text'
import { directionOf, type Language, languageNames, languages } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'

/** The page where the code of a letter is typed. `typed` is kept; `isWrong` says that it opened nothing. */
export function CodePage({
  language,
  typed = '',
  isWrong = false,
}: {
  language: Language
  typed?: string
  isWrong?: boolean
}) {
  const words = wordsIn(language, 'code')
  const product = wordsIn(language, 'product')
  const shell = wordsIn(language, 'shell')
  return (
    <PaperPage
      lang={language}
      dir={directionOf(language)}
      title={words('title')}
      school={{ name: product('name') }}
      languages={languages.map((code) => ({ code, label: languageNames[code], href: `/code?taal=${code}` }))}
      footer={[
        { label: shell('privacy'), href: '/privacy' },
        { label: shell('accessibility'), href: '/toegankelijkheid' },
      ]}
      words={{ skip: shell('skip'), language: shell('language'), help: '' }}
    >
      {isWrong ? (
        <Notice kind="error" title={words('wrongTitle')}>
          <p>{words('wrongText')}</p>
        </Notice>
      ) : null}
      <Together>
        <Heading>{words('heading')}</Heading>
        <Lead>{words('lead')}</Lead>
      </Together>
      <TableCard
        label={words('table')}
        places={[
          { voice: 'child', name: words('child'), comes: true },
          { voice: 'home', name: words('home'), comes: true },
          { voice: 'school', name: words('school'), comes: true },
        ]}
      >
        <form method="post" action={`/code?taal=${language}`}>
          <TextField
            name="code"
            label={words('label')}
            hint={words('hint')}
            value={typed}
            autoComplete="off"
            required
            code
          />
          <PrimaryButton>{words('next')}</PrimaryButton>
        </form>
      </TableCard>
      <Together>
        <Small>{words('scan')}</Small>
        <Small>{words('mail')}</Small>
      </Together>
    </PaperPage>
  )
}
