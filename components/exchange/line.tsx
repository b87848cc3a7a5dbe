import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from '../ui/pictogram'

type Props = {
  icon: PictogramName
  title: ReactNode
  note?: ReactNode
  needsLook?: boolean
  children?: ReactNode
}

/** One thing the file brings: a picture, a sentence, where it stands, and the answers beside it. */
export function Line({ icon, title, note, needsLook, children }: Props) {
  return (
    <li className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 border-b-2 border-lijn-zacht py-2 lg:grid-cols-[auto_1fr_auto]">
      <Pictogram
        name={icon}
        size={30}
        className={needsLook ? 'text-klei [--tint:var(--klei-licht)]' : 'text-inkt-2'}
      />
      <div className="min-w-0 py-1">
        <div className="font-bold">{title}</div>
        {note ? <div className="text-sm text-inkt-2 [&_details:not([open])]:-mb-2">{note}</div> : null}
      </div>
      {children ? <div className="max-lg:col-span-2">{children}</div> : null}
    </li>
  )
}
