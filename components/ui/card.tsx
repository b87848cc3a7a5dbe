import type { ReactNode } from 'react'
import { ChairStrip, type Place } from './chair-strip'

type Props = { children: ReactNode; table?: { label: string; places: Place[] }; label?: string | undefined }

/** A sheet on the page; with people it has a table that runs off its top edge, without people it has none. */
export function Card({ children, table, label }: Props) {
  return (
    <section
      aria-label={label}
      className="overflow-hidden rounded-card border-2 border-lijn-zacht bg-vel has-focus-visible:overflow-visible"
    >
      {table ? <ChairStrip {...table} /> : null}
      <div className="grid gap-3 p-4">{children}</div>
    </section>
  )
}
