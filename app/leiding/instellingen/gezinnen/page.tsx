import { getTranslations } from 'next-intl/server'
import { FamiliesScreen } from '@/components/schools/families-screen'
import { InSchoolWords } from '@/components/schools/in-words'
import { PageHeading } from '@/components/ui/page-heading'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readFamilies, readUnknownAuthorities } from '@/lib/people/guardianship/queries'
import { oneOf } from '../../../one-of'
import { decideAuthorityAction, joinHouseholdAction, setApartAction } from './actions'

export default async function FamiliesPage({ searchParams }: PageProps<'/leiding/instellingen/gezinnen'>) {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('school')
  const search = oneOf((await searchParams)['zoek'])
  const { unknown, families } = await readTogether(actor, async () => ({
    unknown: await readUnknownAuthorities(actor, new Date()),
    families: await readFamilies(actor, search),
  }))
  return (
    <InSchoolWords>
      <PageHeading title={words('families')} />
      <FamiliesScreen
        unknown={unknown}
        families={families}
        search={search}
        decide={decideAuthorityAction}
        setApart={setApartAction}
        join={joinHouseholdAction}
      />
    </InSchoolWords>
  )
}
