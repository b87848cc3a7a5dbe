import type { ReactNode } from 'react'

/** A part of a settings page under its brown rule. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="border-b-3 border-lijn pb-2 text-xl">{title}</h2>
      {children}
    </section>
  )
}
