import type { ReactNode } from 'react'
import { ChairStrip, type Place } from '@/components/ui/chair-strip'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'

/** A card about one conversation: the table with its chairs runs off the top edge. */
export function TableCard({
  label,
  places,
  children,
}: {
  label: string
  places: Place[]
  children: ReactNode
}) {
  return (
    <section className="card">
      <ChairStrip label={label} places={places} />
      <div className="inner">{children}</div>
    </section>
  )
}

/** A moment in full: weekday and date, the time very big, until when and where. */
export function BigMoment({ date, time, until }: { date: string; time: string; until?: string | undefined }) {
  return (
    <p className="moment">
      <b>{date}</b>
      <bdi className="time">{time}</bdi>
      {until ? <span className="hush">{until}</span> : null}
    </p>
  )
}

/** Where, who else, what to bring: picture and word. */
export function Facts({ facts }: { facts: { icon: PictogramName; text: string }[] }) {
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.text}>
          <Pictogram name={fact.icon} />
          <span>{fact.text}</span>
        </li>
      ))}
    </ul>
  )
}
