import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChairDots } from '@/components/ui/chair-dots'

type Group = { groupId: string; groupName: string; children: number; withMoment: number }
type Props = { groups: readonly Group[]; hrefOf: (groupId: string) => Route }

/** Which class needs help: one dot per child, most children without a moment first. */
export function LaggingGroups({ groups, hrefOf }: Props) {
  const words = useTranslations('leader')
  return (
    <section>
      <h2 className="flex items-baseline gap-3 pb-1 text-xl">
        {words('whichGroup')}
        <span className="ms-auto text-sm font-normal text-inkt-2">{words('eachChair')}</span>
      </h2>
      <ul className="m-0 list-none p-0">
        {groups.map(({ groupId, groupName, children, withMoment }) => (
          <li
            key={groupId}
            className="grid min-h-10 grid-cols-[6.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b-2 border-lijn-zacht py-1"
          >
            <Link href={hrefOf(groupId)} className="font-bold text-inkt decoration-lijn decoration-2">
              {groupName}
            </Link>
            <ChairDots filled={withMoment} total={children} />
            <span className={withMoment === children ? 'text-inkt-2' : 'font-bold'}>
              {withMoment === children ? words('done') : words('togo', { count: children - withMoment })}
              <span className="sr-only"> {words('ofChildren', { with: withMoment, children })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
