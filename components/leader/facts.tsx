import type { ReactNode } from 'react'

export type Fact = { key: string; label: string; value: ReactNode; note?: ReactNode }

/** A few facts in a row under a brown rule. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="m-0 grid gap-y-3 border-t-3 border-lijn pt-2 lg:auto-cols-fr lg:grid-flow-col lg:divide-x-2 lg:divide-lijn-zacht">
      {facts.map(({ key, label, value, note }) => (
        <div key={key} className="lg:px-5 lg:first:ps-0">
          <dt className="text-sm text-inkt-2">{label}</dt>
          <dd className="m-0 text-lg font-bold">{value}</dd>
          {note ? <dd className="m-0 text-sm">{note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
