import { getTranslations } from 'next-intl/server'
import { FamiliesScreen } from '@/components/schools/families-screen'
import { InSchoolWords } from '@/components/schools/in-words'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { addressWith } from '../../../address-with'
import { readFamiliesView } from '../../../families-view'
import { oneOf } from '../../../one-of'
import { placeOf } from '../../../place'
import { decideAuthorityAction, joinHouseholdAction, setApartAction } from './actions'

const base = '/leiding/instellingen/gezinnen'

export default async function FamiliesPage({ searchParams }: PageProps<'/leiding/instellingen/gezinnen'>) {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('school')
  const asked = await searchParams
  const [search, gezag, pagina] = [oneOf(asked['zoek']), oneOf(asked['gezag']), oneOf(asked['pagina'])]
  const view = await readFamiliesView(actor, { search, gezag, pagina }, new Date(), await placeOf(actor))
  return (
    <InSchoolWords>
      <PageHeading title={words('families')} />
      <FamiliesScreen
        {...view}
        search={search}
        unknownHref={(page) => addressWith(base, { zoek: search, gezag: page, pagina })}
        familiesHref={(page) => addressWith(base, { zoek: search, gezag, pagina: page })}
        decide={decideAuthorityAction}
        setApart={setApartAction}
        join={joinHouseholdAction}
      />
    </InSchoolWords>
  )
}
