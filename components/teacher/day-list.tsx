import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Table } from '@/lib/conversations/tables/rules'
import { type Place, shortDate, spokenTime } from '@/lib/foundation/time'

type Props = {
  title: string
  note?: ReactNode
  tables: readonly Table[]
  place: Place
  /** Shows the date besides the time, for lists over several days. */
  showsDate?: boolean
  hrefOf: (childId: string) => Route
}

/** Conversations under a brown rule: time, child, with whom. */
export function DayList({ title, note, tables, place, showsDate = false, hrefOf }: Props) {
  const words = useTranslations('teacher')
  return (
    <section>
      <h2 className="flex items-baseline gap-3 border-b-3 border-lijn pb-2 text-xl">
        {title}
        {note ? <span className="ms-auto text-sm font-normal text-inkt-2">{note}</span> : null}
      </h2>
      <ol className="m-0 list-none p-0">
        {tables.map((table) => (
          <li
            key={table.id}
            className="grid min-h-16 grid-cols-[auto_1fr] items-center gap-x-4 border-b-2 border-lijn-zacht py-2"
          >
            <span className="min-w-16">
              {showsDate ? (
                <span className="block text-sm text-inkt-2">{shortDate(table.startsAt, place)}</span>
              ) : null}
              <bdi className="text-xl font-bold tabular-nums">{spokenTime(table.startsAt, place)}</bdi>
            </span>
            <span className="leading-snug">
              {table.children.map((child) => (
                <Link
                  key={child.id}
                  href={hrefOf(child.id)}
                  className="me-3 inline-flex min-h-8 items-center text-lg font-bold text-inkt decoration-lijn decoration-2"
                >
                  {child.name}
                </Link>
              ))}
              <span className="block text-sm text-inkt-2">
                {words('with', { names: table.guardians.map((seat) => seat.name).join(', ') })}
                {table.roomName ? ` · ${table.roomName}` : ''}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
