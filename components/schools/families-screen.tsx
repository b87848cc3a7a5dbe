import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Pages } from '@/components/ui/pages'
import { TextField } from '@/components/ui/text-field'
import type { Act } from '@/components/ui/use-form'
import type { ApartRefusal } from '@/lib/conversations/apart/rules'
import type { Page } from '@/lib/foundation/pages'
import type { AuthorityRefusal } from '@/lib/people/guardianship/rules'
import { AuthorityForm } from './authority-form'
import { FamilyForm } from './family-form'
import { Section } from './section'

type Props = {
  unknown: Page<ComponentProps<typeof AuthorityForm>['row']>
  families: Page<ComponentProps<typeof FamilyForm>['family']>
  search: string
  unknownHref: (page: string) => Route
  familiesHref: (page: string) => Route
  decide: Act<null, AuthorityRefusal>
  setApart: Act<null, ApartRefusal>
  join: Act<null, never>
}

/** Who decides for a child, and who lives together. */
export function FamiliesScreen(props: Props) {
  const { unknown, families, search, unknownHref, familiesHref, decide, setApart, join } = props
  const words = useTranslations('school')
  return (
    <>
      <form className="grid max-w-xl grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
        <TextField name="zoek" type="search" label={words('searchFamily')} defaultValue={search} />
        <Button>{words('search')}</Button>
      </form>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title={words('unknownTitle', { count: unknown.count })}>
          <p className="text-inkt-2">
            {words(unknown.count > 0 ? 'unknownText' : search ? 'nobodyUnknownFound' : 'unknownNone')}
          </p>
          <ul className="m-0 list-none p-0">
            {unknown.rows.map((row) => (
              <AuthorityForm key={`${row.guardianId} ${row.childId}`} row={row} act={decide} />
            ))}
          </ul>
          <Pages
            label={words('unknownPages')}
            page={unknown.page}
            pages={unknown.pages}
            hrefOf={unknownHref}
          />
        </Section>
        <Section title={words('homes')}>
          <p className="text-inkt-2">{words('homesText')}</p>
          {families.count === 0 ? <p>{words('nobodyFound')}</p> : null}
          <ul className="m-0 list-none p-0">
            {families.rows.map((family) => (
              <FamilyForm key={family.childId} family={family} setApart={setApart} join={join} />
            ))}
          </ul>
          <Pages
            label={words('familyPages')}
            page={families.page}
            pages={families.pages}
            hrefOf={familiesHref}
          />
        </Section>
      </div>
    </>
  )
}
