import type { ReactNode } from 'react'
import { Pictogram } from '@/components/ui/pictogram'

/** More for who wants it; opens without script. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string
  open?: boolean | undefined
  children: ReactNode
}) {
  return (
    <details open={open}>
      <summary>
        {summary}
        <Pictogram name="down" size={20} className="turn" />
      </summary>
      {children}
    </details>
  )
}
