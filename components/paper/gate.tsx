import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'

/** One of the ways in: a heavy line, a picture, whom it is for, and what to do. */
export function Gate({
  icon,
  heading,
  who,
  children,
}: {
  icon: PictogramName
  heading: string
  who?: string | undefined
  children: ReactNode
}) {
  return (
    <section className="gate">
      <div className="gate-head">
        <Pictogram name={icon} size={48} />
        <div>
          <h2>{heading}</h2>
          {who ? <p className="small">{who}</p> : null}
        </div>
      </div>
      {children}
    </section>
  )
}

/** A button over the whole width with a line round it and a picture before the word. */
export function GateButton({
  icon,
  children,
  ...press
}: {
  icon: PictogramName
  name?: string
  value?: string
  children: ReactNode
}) {
  return (
    <button className="btn wide" type="submit" {...press}>
      <Pictogram name={icon} />
      {children}
    </button>
  )
}

/** A list of lines with something at the end of each, such as a button. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

/** One line of it: what it is, a quiet word under it, and what can be done. */
export function Row({
  title,
  note,
  children,
}: {
  title: string
  note?: string | undefined
  children?: ReactNode
}) {
  return (
    <li>
      <span>
        <b>{title}</b>
        {note ? <span className="small">{note}</span> : null}
      </span>
      {children}
    </li>
  )
}

/** Steps to take one after the other, numbered. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol className="steps">{children}</ol>
}
