import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import type { Place } from '@/lib/foundation/time'
import type { NamedChild } from '@/lib/people/care/rules'
import { MomentMark } from './moment-mark'

type Props = {
  children: readonly (NamedChild & { moments: Date[] })[]
  found: readonly NamedChild[]
  search: string
  now: Date
  place: Place
  hrefOf: (childId: string) => Route
}

/** The children a supervisor cares for, and the way to another child, which asks for a reason first. */
export function CareScreen({ children, found, search, now, place, hrefOf }: Props) {
  const words = useTranslations('teacher')
  const care = useTranslations('teacher.care')
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section className="grid gap-5">
        <PageHeading title={care('home')} note={care('homeNote', { count: children.length })} />
        {children.length === 0 ? (
          <EmptyState title={care('homeNone')}>
            <p className="text-inkt-2">{care('homeNoneText')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={care('caption')}
            rows={children}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: words('child'),
                cell: (row) => <ChildLink child={row} href={hrefOf(row.id)} />,
              },
              { key: 'group', label: words('group'), cell: (row) => row.groupName ?? '' },
              {
                key: 'moment',
                label: words('moment'),
                cell: (row) => <MomentMark moments={row.moments} now={now} place={place} />,
              },
            ]}
          />
        )}
      </section>
      <section className="grid gap-4">
        <h2 className="border-b-3 border-lijn pb-2 text-xl">{care('find')}</h2>
        <p className="text-inkt-2">{care('findText')}</p>
        <form className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
          <TextField
            name="zoek"
            type="search"
            label={care('findLabel')}
            defaultValue={search}
            minLength={2}
          />
          <Button>{care('findButton')}</Button>
        </form>
        {search && found.length === 0 ? (
          <p>{search.trim().length < 2 ? care('findShort') : words('nobodyFound')}</p>
        ) : null}
        <ul aria-label={care('found')} className="m-0 list-none p-0 empty:hidden">
          {found.map((child) => (
            <li
              key={child.id}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 border-b-2 border-lijn-zacht"
            >
              <ChildLink child={child} href={hrefOf(child.id)} />
              <span className="text-inkt-2">{child.groupName}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Not fetched ahead: looking is written down. */
function ChildLink({ child, href }: { child: NamedChild; href: Route }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-12 items-center font-bold text-inkt decoration-lijn decoration-2"
    >
      <bdi>{child.name}</bdi>
    </Link>
  )
}
