'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button'

type Props = { close: string; children: ReactNode; action?: ReactNode }

/** What just happened, at the bottom of the screen, with a way to undo it. Stays until it is closed: no timers. */
export function Toast({ close, children, action }: Props) {
  const [shown, setShown] = useState(true)
  return (
    <div role="status" className="fixed inset-x-0 bottom-20 z-10 mx-auto w-fit max-w-[94vw] lg:bottom-6">
      {shown ? (
        <div className="flex flex-wrap items-center gap-3 rounded-button bg-inkt py-1.5 ps-5 pe-2 text-papier">
          <span>{children}</span>
          {action}
          <Button
            type="button"
            look="bare"
            className="text-papier hover:bg-inkt-2"
            onClick={() => setShown(false)}
          >
            {close}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
