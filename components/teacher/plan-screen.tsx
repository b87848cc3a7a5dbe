import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ChildRow } from '@/components/children/child-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import type { PlannedSlot } from '@/lib/conversations/tables/rules'
import type { Place } from '@/lib/foundation/time'
import { NotYet } from './not-yet'
import { Plan } from './plan'

type Named = { id: string; name: string }
type Props = {
  view: {
    groups: Named[]
    group: Named | null
    round: Named | null
    slots: PlannedSlot[]
    without: ChildRow[]
    children: number
  }
  base: Route
  place: Place
  hrefOf: (childId: string) => Route
  planHrefOf: (childId: string) => Route
}

/** The round of one class on one screen, and on paper. */
export function PlanScreen({ view, base, place, hrefOf, planHrefOf }: Props) {
  const words = useTranslations('teacher')
  const { groups, group, round, slots, without, children } = view
  if (!group) return <EmptyState title={words('noGroup')} />
  return (
    <>
      <PageHeading
        title={words('planOf', { group: group.name })}
        note={words('chosen', { with: children - without.length, children })}
      >
        {groups.length > 1
          ? groups.map((one) => (
              <LinkButton
                key={one.id}
                href={`${base}?groep=${one.id}` as Route}
                className="aria-[current]:border-gras aria-[current]:bg-gras-licht print:hidden"
                aria-current={one.id === group.id ? 'true' : undefined}
              >
                {one.name}
              </LinkButton>
            ))
          : null}
        <PrintButton label={words('print')} />
      </PageHeading>
      {!round || slots.length === 0 ? (
        <EmptyState title={words('noPlan')}>
          <p className="text-inkt-2">{words('noPlanText')}</p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_15rem] print:block">
          <Plan slots={slots} place={place} hrefOf={hrefOf} />
          <NotYet rows={without} hrefOf={hrefOf} planHrefOf={planHrefOf} />
        </div>
      )}
    </>
  )
}
