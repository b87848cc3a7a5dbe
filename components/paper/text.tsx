import type { ReactNode } from 'react'

/** The question or the news of this page. */
export function Heading({ children }: { children: ReactNode }) {
  return <h1>{children}</h1>
}

/** One or two sentences under the heading. */
export function Lead({ children }: { children: ReactNode }) {
  return <p>{children}</p>
}

/** Quiet words for who wants to know more. */
export function Small({ children }: { children: ReactNode }) {
  return <p className="small">{children}</p>
}

/** Keeps a heading and its sentences together. */
export function Together({ children }: { children: ReactNode }) {
  return <div className="close">{children}</div>
}

/** A part of the page under its own heading. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="close">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}
