import type { ReactNode } from 'react'
import { Pictogram } from './pictogram'

/** More for who wants it: native details, so it opens without script. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean | undefined
  children: ReactNode
}) {
  return (
    <details className="group" open={open}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 font-semibold text-gras underline decoration-2 underline-offset-4">
        {summary}
        <Pictogram name="down" size={20} className="group-open:rotate-180" />
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
