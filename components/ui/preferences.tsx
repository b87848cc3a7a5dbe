import { useLocale, useTranslations } from 'next-intl'
import { languageNames, languages } from '@/lib/i18n/languages'

const choice =
  'inline-flex min-h-12 cursor-pointer items-center bg-transparent px-2 underline decoration-2 underline-offset-4 hover:bg-vel aria-pressed:font-bold aria-pressed:no-underline'

/** Language and colours, kept in a cookie by a plain form: works without script, for visitors too. */
export function Preferences({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const words = useTranslations('shell')
  const locale = useLocale()
  const themes = [
    { value: 'system', label: words('themeSystem'), isChosen: !theme },
    { value: 'light', label: words('themeLight'), isChosen: theme === 'light' },
    { value: 'dark', label: words('themeDark'), isChosen: theme === 'dark' },
  ]
  return (
    <form method="post" action="/voorkeur" className="flex flex-wrap gap-x-8 gap-y-1">
      <fieldset className="flex flex-wrap items-center">
        <legend className="float-start pe-1 text-inkt-2">{words('language')}</legend>
        {languages.map((code) => (
          <button
            key={code}
            type="submit"
            className={choice}
            name="taal"
            value={code}
            lang={code}
            aria-pressed={code === locale}
          >
            {languageNames[code]}
          </button>
        ))}
      </fieldset>
      <fieldset className="flex flex-wrap items-center">
        <legend className="float-start pe-1 text-inkt-2">{words('theme')}</legend>
        {themes.map(({ value, label, isChosen }) => (
          <button
            key={value}
            type="submit"
            className={choice}
            name="theme"
            value={value}
            aria-pressed={isChosen}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
