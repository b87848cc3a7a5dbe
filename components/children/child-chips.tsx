import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { ListedChild } from '@/lib/people/children/rules'

type Props = { child: Pick<ListedChild, 'interpreters' | 'siblingGroups' | 'isApart' | 'lack'> }

/** What changes planning for one child: always picture and word. */
export function ChildChips({ child }: Props) {
  const words = useTranslations('teacher.chips')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (
    <>
      {child.interpreters.map((language) => (
        <Chip key={language} icon="interpreter" colour="korenbloem">
          {words('interpreter', { language: languages.of(language) ?? language })}
        </Chip>
      ))}
      {child.siblingGroups.length > 0 ? (
        <Chip icon="siblings" colour="zon">
          {words('sibling', { groups: child.siblingGroups.join(', ') })}
        </Chip>
      ) : null}
      {child.isApart ? (
        <Chip icon="two-homes" colour="bes">
          {words('apart')}
        </Chip>
      ) : null}
      {child.lack ? (
        <Chip icon="mail" colour="klei">
          {words(child.lack)}
        </Chip>
      ) : null}
    </>
  )
}
