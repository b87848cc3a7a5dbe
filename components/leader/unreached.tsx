import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChildRow } from '@/components/children/child-table'

/** How many names stand on the first screen; the rest is on the call list. */
const shown = 8

type Props = { rows: readonly ChildRow[]; listHref: Route }

/** Who cannot be reached by mail: no address, mail that came back, or no parent known. */
export function Unreached({ rows, listHref }: Props) {
  const words = useTranslations('leader')
  const chips = useTranslations('teacher.chips')
  return (
    <section>
      <h2 className="flex items-baseline gap-3 pb-1 text-xl">
        {words('whoNoMail')}
        <span className="ms-auto text-sm font-normal text-inkt-2">
          {words('count', { count: rows.length })}
        </span>
      </h2>
      {rows.length === 0 ? <p className="border-b-2 border-lijn-zacht py-2">{words('allReached')}</p> : null}
      <ul className="m-0 list-none p-0">
        {rows.slice(0, shown).map((child) => (
          <li
            key={child.id}
            className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b-2 border-lijn-zacht py-1"
          >
            <span className="truncate">
              <b>{child.name}</b> <span className="text-inkt-2">{child.groupName}</span>
            </span>
            <span className="font-semibold text-klei">
              {child.phones.some((phone) => phone.isBounced)
                ? words('bounced')
                : child.lack
                  ? chips(child.lack)
                  : ''}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <p className="pt-1">
          <Link href={listHref} className="inline-flex min-h-11 items-center">
            {words('toCallList')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
