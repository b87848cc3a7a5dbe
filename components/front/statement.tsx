import type { ReactNode } from 'react'
import { FrontFooter } from './front-footer'
import { FrontHeader } from './front-header'

export type StatementPart = { title: string; items?: string[]; text?: string }
type Props = { title: string; lead: string; parts: StatementPart[]; theme: 'light' | 'dark' | undefined }

/** A statement in plain words: short parts, each under its own heading. */
export function Statement({ title, lead, parts, theme }: Props) {
  return (
    <>
      <FrontHeader />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 pt-6 sm:px-8">
        <div className="grid gap-3">
          <h1 className="text-[clamp(2rem,6vw,3.25rem)]">{title}</h1>
          <p className="text-xl leading-normal">{lead}</p>
        </div>
        <div className="border-t-3 border-lijn">
          {parts.map((part) => (
            <Part key={part.title} title={part.title}>
              {part.items ? (
                <ul className="grid list-disc gap-1 ps-5 marker:text-lijn">
                  {part.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ) : null}
              {part.text ? <p>{part.text}</p> : null}
            </Part>
          ))}
        </div>
      </main>
      <FrontFooter theme={theme} />
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-2 border-b-2 border-lijn-zacht py-5 md:grid-cols-[2fr_3fr]">
      <h2>{title}</h2>
      <div className="grid gap-3">{children}</div>
    </section>
  )
}
