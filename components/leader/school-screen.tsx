import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChildRow } from '@/components/children/child-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Stat } from '@/components/ui/stat'
import { type Place, shortDate } from '@/lib/foundation/time'
import { Facts } from './facts'
import { LaggingGroups } from './lagging-groups'
import { Unreached } from './unreached'

type Props = {
  view: {
    round: { name: string; opensAt: Date; closesAt: Date } | null
    groups: { groupId: string; groupName: string; children: number; withMoment: number; freeSlots: number }[]
    totals: { children: number; withMoment: number; without: number }
    unreached: ChildRow[]
    unknownAuthorities: number
  }
  groupHref: (groupId: string) => Route
  place: Place
}

/** The school at a glance: first the children without a moment. Fits a laptop screen without scrolling. */
export function SchoolScreen({ view, groupHref, place }: Props) {
  const words = useTranslations('leader')
  const { round, groups, totals, unreached, unknownAuthorities } = view
  if (!round)
    return (
      <EmptyState
        title={words('noRound')}
        action={
          <LinkButton look="full" href="/leiding/rondes/nieuw">
            {words('makeRound')}
          </LinkButton>
        }
      >
        <p className="text-inkt-2">{words('noRoundText')}</p>
      </EmptyState>
    )
  return (
    <>
      <Stat
        number={totals.without}
        title={words('withoutTitle', { count: totals.without })}
        note={words('withNote', { with: totals.withMoment, children: totals.children })}
        action={
          totals.without > 0 ? (
            <LinkButton look="full" href="/leiding/groepen/zonder-moment">
              {words('seeThem', { count: totals.without })}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-2">
        <LaggingGroups groups={groups} hrefOf={groupHref} />
        <Unreached rows={unreached} listHref="/leiding/groepen/zonder-moment" />
      </div>
      <Facts
        facts={[
          {
            key: 'round',
            label: words('round'),
            value: round.name,
            note: words('choosing', {
              from: shortDate(round.opensAt, place),
              until: shortDate(round.closesAt, place),
            }),
          },
          {
            key: 'free',
            label: words('freeMoments'),
            value: groups.reduce((sum, group) => sum + group.freeSlots, 0),
            note: words('freeNote', { count: totals.without }),
          },
          {
            key: 'authority',
            label: words('unknownAuthority'),
            value: words('parents', { count: unknownAuthorities }),
            note:
              unknownAuthorities > 0 ? (
                <Link href="/leiding/instellingen/gezinnen">{words('look')}</Link>
              ) : (
                words('nothingToDo')
              ),
          },
        ]}
      />
    </>
  )
}
