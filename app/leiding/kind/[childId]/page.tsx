import { getTranslations } from 'next-intl/server'
import { AskForm } from '@/components/children/ask-form'
import { ChildPage } from '@/components/children/child-page'
import { PageHeading } from '@/components/ui/page-heading'
import { readTablesOfChild } from '@/lib/conversations/tables/queries'
import { readTogether, requireActor } from '@/lib/foundation/session'
import { glassRoles } from '@/lib/people/access/policy'
import { readChildCard } from '@/lib/people/access/queries'
import { placeOf } from '../../../place'
import { openChildAction } from './actions'

export default async function ChildOfSchoolPage({ params }: PageProps<'/leiding/kind/[childId]'>) {
  const actor = await requireActor(glassRoles, true)
  const { childId } = await params
  const now = new Date()
  const found = await readTogether(actor, async () => {
    const card = await readChildCard(actor, childId, now)
    return card === 'ask' ? null : { card, tables: await readTablesOfChild(actor, card.open) }
  })
  if (found) return <ChildPage {...found} now={now} place={await placeOf(actor)} />
  const words = await getTranslations('leader.ask')
  return (
    <div className="mx-auto grid w-full max-w-xl gap-5">
      <PageHeading title={words('title')} />
      <p>{words('text')}</p>
      <AskForm
        childId={childId}
        act={openChildAction}
        words={{
          label: words('label'),
          hint: words('hint'),
          wrong: words('wrong'),
          button: words('button'),
        }}
      />
    </div>
  )
}
