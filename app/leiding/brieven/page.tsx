import { getLocale, getTranslations } from 'next-intl/server'
import { RoundList } from '@/components/letters/round-list'
import { PageHeading } from '@/components/ui/page-heading'
import { readRoundsToInvite } from '@/lib/conversations/invitations/queries'
import { requireActor } from '@/lib/foundation/session'

export default async function LettersPage() {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('letters')
  const rounds = await readRoundsToInvite(actor)
  return (
    <>
      <PageHeading title={words('title')} note={words('rounds')} />
      <RoundList rounds={rounds} place={{ locale: await getLocale(), timeZone: actor.timeZone }} />
    </>
  )
}
