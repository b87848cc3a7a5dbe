import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MomentMark } from '@/components/children/moment-mark'
import { Chip } from '@/components/ui/chip'
import { PageHeading } from '@/components/ui/page-heading'
import { Pictogram } from '@/components/ui/pictogram'
import type { Table } from '@/lib/conversations/tables/rules'
import type { Place } from '@/lib/foundation/time'
import type { Basis, CardGuardian } from '@/lib/people/access/rules'
import { GuardianCard } from './child-card'

type Props = {
  card: {
    name: string
    groups: string[]
    isApart: boolean
    guardians: CardGuardian[]
    open: { basis: Basis }
  }
  tables: readonly Table[]
  now: Date
  place: Place
  /** What stands under the conversations, e.g. who cares for the child. */
  children?: ReactNode
}

/** Everything staff see of one child, with the sentence that its parents see who looked. */
export function ChildPage({ card, tables, now, place, children }: Props) {
  const words = useTranslations('teacher.card')
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHeading title={card.name} note={card.groups.join(', ')}>
        {card.isApart ? (
          <Chip icon="two-homes" colour="bes">
            {words('apart')}
          </Chip>
        ) : null}
      </PageHeading>
      <p className="flex items-center gap-2 text-inkt-2">
        <Pictogram name="read" size={24} />
        {words(`seen.${card.open.basis}`)}
      </p>
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
        <section>
          <h2 className="border-b-3 border-lijn pb-2 text-xl">{words('guardians')}</h2>
          {card.guardians.length === 0 ? <p className="py-3 text-inkt-2">{words('noGuardians')}</p> : null}
          <ul className="m-0 list-none p-0">
            {card.guardians.map((guardian) => (
              <GuardianCard key={guardian.id} guardian={guardian} />
            ))}
          </ul>
        </section>
        <div className="grid gap-6">
          <section>
            <h2 className="border-b-3 border-lijn pb-2 text-xl">{words('conversations')}</h2>
            {tables.length === 0 ? (
              <p className="py-3">
                <MomentMark moments={[]} now={now} place={place} />
              </p>
            ) : null}
            <ul className="m-0 list-none p-0">
              {tables.map((table) => (
                <li key={table.id} className="grid gap-1 border-b-2 border-lijn-zacht py-3">
                  <MomentMark moments={[table.startsAt]} now={now} place={place} />
                  <span className="text-sm text-inkt-2">
                    {[...table.guardians, ...table.staff].map((seat) => seat.name).join(', ')}
                    {table.roomName ? ` · ${table.roomName}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {children}
        </div>
      </div>
    </div>
  )
}
