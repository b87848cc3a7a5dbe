import { getTranslations } from 'next-intl/server'
import { RoundsTable } from '@/components/rounds/rounds-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { readRounds } from '@/lib/conversations/rounds/queries'
import { requireActor } from '@/lib/foundation/session'
import { placeOf } from '../../place'

export default async function RoundsPage() {
  const actor = await requireActor(['leader', 'office'])
  const [words, rounds] = [await getTranslations('round'), await readRounds(actor)]
  const make = (
    <LinkButton look={rounds.length === 0 ? 'full' : 'line'} href="/leiding/rondes/nieuw">
      {words('make')}
    </LinkButton>
  )
  return (
    <>
      <PageHeading title={words('rounds')}>{rounds.length > 0 ? make : null}</PageHeading>
      {rounds.length === 0 ? (
        <EmptyState title={words('none')} action={make}>
          <p className="text-inkt-2">{words('noneText')}</p>
        </EmptyState>
      ) : (
        <RoundsTable rounds={rounds} place={await placeOf(actor)} />
      )}
    </>
  )
}
