import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ChildRow, ChildTable } from '@/components/children/child-table'
import { ClassTable } from '@/components/children/class-table'
import { Filters } from '@/components/teacher/filters'
import { PageHeading } from '@/components/ui/page-heading'
import { type Place, spokenDate } from '@/lib/foundation/time'

type Props = {
  view: {
    groupName: string
    round: { name: string } | null
    children: ChildRow[]
    shown: ChildRow[]
    without: number
  }
  base: Route
  search: string
  only: boolean
  hrefOf: (childId: string) => Route
  planHrefOf: (childId: string) => Route
  now: Date
  place: Place
  actions?: ReactNode
}

/** A class round its table, and the list of its children under it. */
export function GroupScreen({ view, base, search, only, hrefOf, planHrefOf, now, place, actions }: Props) {
  const words = useTranslations('teacher')
  const { groupName, children, shown, without, round } = view
  return (
    <>
      <PageHeading title={groupName} note={spokenDate(now, place)}>
        {actions}
      </PageHeading>
      <ClassTable seated={children.map((child) => child.moments.length > 0).reverse()}>
        <h2 className="text-xl">
          {words(without === 0 ? 'everybody' : 'groupCount', {
            with: children.length - without,
            children: children.length,
            group: groupName,
          })}
        </h2>
        <p className="text-inkt-2">{round ? round.name : words('noRound')}</p>
      </ClassTable>
      <Filters
        label={words('show')}
        filters={[
          { href: base, label: words('allChildren'), count: children.length, isCurrent: !only },
          {
            href: `${base}?toon=zonder` as Route,
            label: words('noMomentFilter'),
            count: without,
            isCurrent: only,
          },
        ]}
        search={{ name: 'zoek', label: words('searchChild'), value: search }}
      />
      {shown.length === 0 ? <p className="text-inkt-2">{words('nobodyFound')}</p> : null}
      <ChildTable
        caption={words('listCaption', { group: groupName })}
        rows={shown}
        hrefOf={hrefOf}
        planHrefOf={round ? planHrefOf : undefined}
        now={now}
        place={place}
      />
    </>
  )
}
