'use client'
import { Button } from './button'
import { Pictogram } from './pictogram'

/** Prints the page; every page has its own print style. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" className="print:hidden" onClick={() => window.print()}>
      <Pictogram name="print" />
      {label}
    </Button>
  )
}
