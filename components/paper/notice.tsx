import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'

type Kind = 'attention' | 'error' | 'done'
const icons: Record<Kind, PictogramName> = { attention: 'attention', error: 'attention', done: 'tick' }

/** A message at the top of a page: just taken, could not be saved, or done. The page opens with the focus on it. */
export function Notice({ kind, title, children }: { kind: Kind; title: string; children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: the message is what the page is about, and no script is there to move the focus.
    <section className={`note ${kind}`} role={kind === 'done' ? 'status' : 'alert'} tabIndex={-1} autoFocus>
      <Pictogram name={icons[kind]} size={40} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}
