import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Act } from '@/components/ui/use-form'
import type { ApartRefusal } from '@/lib/conversations/apart/rules'
import type { AuthorityRefusal } from '@/lib/people/guardianship/rules'
import { AuthorityForm } from './authority-form'
import { FamilyForm } from './family-form'
import { Section } from './section'

type Props = {
  unknown: readonly ComponentProps<typeof AuthorityForm>['row'][]
  families: readonly ComponentProps<typeof FamilyForm>['family'][]
  search: string
  decide: Act<null, AuthorityRefusal>
  setApart: Act<null, ApartRefusal>
  join: Act<null, never>
}

/** Who decides for a child, and who lives together. */
export function FamiliesScreen({ unknown, families, search, decide, setApart, join }: Props) {
  const words = useTranslations('school')
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <Section title={words('unknownTitle', { count: unknown.length })}>
        <p className="text-inkt-2">{words(unknown.length > 0 ? 'unknownText' : 'unknownNone')}</p>
        <ul className="m-0 list-none p-0">
          {unknown.map((row) => (
            <AuthorityForm key={`${row.guardianId} ${row.childId}`} row={row} act={decide} />
          ))}
        </ul>
      </Section>
      <Section title={words('homes')}>
        <p className="text-inkt-2">{words('homesText')}</p>
        <form className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
          <TextField name="zoek" type="search" label={words('searchChild')} defaultValue={search} />
          <Button>{words('search')}</Button>
        </form>
        {families.length === 0 ? <p>{words('nobodyFound')}</p> : null}
        <ul className="m-0 list-none p-0">
          {families.map((family) => (
            <FamilyForm key={family.childId} family={family} setApart={setApart} join={join} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
