import type { ReactNode } from 'react'

/** The name of a screen, one quiet line under or beside it, and what one can do here at the end of the row. */
export function PageHeading({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="me-auto flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl lg:text-3xl">{title}</h1>
        {note ? <p className="text-inkt-2">{note}</p> : null}
      </div>
      {children}
    </header>
  )
}
