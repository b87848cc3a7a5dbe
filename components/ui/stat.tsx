import type { ReactNode } from 'react'

type Props = { number: number; title: string; note?: ReactNode; action?: ReactNode; level?: 'h1' | 'h2' }

/** The first number of a screen, always a child not yet reached; between two brown rules. */
export function Stat({ number, title, note, action, level: Level = 'h1' }: Props) {
  return (
    <section className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3 border-y-3 border-lijn py-3 lg:grid-cols-[auto_1fr_auto]">
      <span className="text-6xl font-extrabold tracking-tight">{number}</span>
      <div>
        <Level className="text-2xl">{title}</Level>
        {note ? <p className="text-inkt-2">{note}</p> : null}
      </div>
      {action ? <div className="max-lg:col-span-2">{action}</div> : null}
    </section>
  )
}
