import type { ReactNode } from 'react'

/** Most chairs that are drawn along one side of the table. */
const perSide = 16

/** A class round one long table: one chair per child, pulled back and dotted without a moment. The words beside it say the same. */
export function ClassTable({ seated, children }: { seated: readonly boolean[]; children: ReactNode }) {
  const half = Math.ceil(seated.length / 2)
  return (
    <section className="relative -mx-4 lg:-mx-6">
      <Side seats={seated.slice(0, half).slice(0, perSide)} at="above" />
      <div className="relative z-1 border-y-3 border-lijn bg-linnen px-4 py-3 lg:px-6">{children}</div>
      <Side seats={seated.slice(half).slice(0, perSide)} at="below" />
    </section>
  )
}

function Side({ seats, at }: { seats: readonly boolean[]; at: 'above' | 'below' }) {
  return (
    <div
      aria-hidden="true"
      className={`flex h-7 justify-around px-2 lg:px-6 ${at === 'above' ? 'items-end' : 'rotate-180 items-end'}`}
    >
      {seats.map((isSeated, index) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: chairs have no name and never change places.
          key={index}
          viewBox="0 0 30 30"
          aria-hidden="true"
          className={`small-chair child ${isSeated ? 'translate-y-2' : 'open'} size-6 lg:size-7`}
        >
          <path className="back" d="M4.5 14a10.5 10.5 0 0 1 21 0" />
          <circle className="seat" cx="15" cy="17.5" r="8.5" />
        </svg>
      ))}
    </div>
  )
}
