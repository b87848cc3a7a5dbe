import type { ReactNode } from 'react'

/** Nothing here yet: an empty table, one sentence, at most one thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <section className="grid justify-items-start gap-4 overflow-hidden rounded-card border-2 border-lijn-zacht bg-vel">
      <div className="h-20 w-full border-b-3 border-lijn bg-linnen">
        <div className="mt-9 border-t-2 border-lijn-zacht" />
      </div>
      <div className="grid justify-items-start gap-3 px-5 pb-6">
        <h2>{title}</h2>
        {children}
        {action}
      </div>
    </section>
  )
}
