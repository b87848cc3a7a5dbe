import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChildChips } from '@/components/children/child-chips'
import type { ChildRow } from '@/components/children/child-table'
import { PlanLink } from '@/components/children/plan-link'

type Props = {
  rows: readonly ChildRow[]
  hrefOf: (childId: string) => Route
  planHrefOf: (childId: string) => Route
}

/** Children of a class without a moment, beside the plan. */
export function NotYet({ rows, hrefOf, planHrefOf }: Props) {
  const words = useTranslations('teacher')
  return (
    <aside className="print:break-before-page">
      <h2 className="pb-2 text-xl">
        {words('noMomentFilter')} <span className="font-normal text-inkt-2">({rows.length})</span>
      </h2>
      {rows.length === 0 ? <p className="text-inkt-2">{words('everybodyShort')}</p> : null}
      <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-2 p-0">
        {rows.map((child) => (
          <li
            key={child.id}
            className="grid grid-cols-[minmax(0,1fr)] gap-1 rounded-button border-2 border-lijn-zacht bg-vel px-3 py-2"
          >
            <span className="flex flex-wrap items-center gap-x-3">
              <Link href={hrefOf(child.id)} className="font-bold text-inkt decoration-lijn decoration-2">
                {child.name}
              </Link>
              <PlanLink child={child} href={planHrefOf(child.id)} />
            </span>
            <span className="flex flex-wrap gap-1 empty:hidden">
              <ChildChips child={child} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
