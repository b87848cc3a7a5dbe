import { getTranslations } from 'next-intl/server'
import { FamiliesScreen } from '@/components/schools/families-screen'
import { InSchoolWords } from '@/components/schools/in-words'
import { PageHeading } from '@/components/ui/page-heading'
import { readJointMoments } from '@/lib/conversations/apart/queries'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { readFamilies, readUnknownAuthorities } from '@/lib/people/guardianship/queries'
import { oneOf } from '../../../one-of'
import { placeOf } from '../../../place'
import { decideAuthorityAction, joinHouseholdAction, setApartAction } from './actions'

export default async function FamiliesPage({ searchParams }: PageProps<'/leiding/instellingen/gezinnen'>) {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('school')
  const search = oneOf((await searchParams)['zoek'])
  const [now, place] = [new Date(), await placeOf(actor)]
  const { unknown, families } = await readTogether(actor, async () => {
    const found = await readFamilies(actor, search)
    const joint = await readJointMoments(actor, found, now, place)
    return {
      unknown: await readUnknownAuthorities(actor, now),
      families: found.map((family) => ({ ...family, joint: joint.get(family.childId) ?? null })),
    }
  })
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
