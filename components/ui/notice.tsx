import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from './pictogram'

export type NoticeKind = 'attention' | 'error' | 'done' | 'info'

const kinds: Record<NoticeKind, { look: string; icon: PictogramName; colour: string }> = {
  attention: { look: 'border-klei bg-klei-licht', icon: 'attention', colour: 'text-klei' },
  error: { look: 'border-fout bg-fout-licht', icon: 'attention', colour: 'text-fout' },
  done: { look: 'border-gras bg-gras-licht', icon: 'tick', colour: 'text-gras' },
  info: { look: 'border-korenbloem bg-korenbloem-licht', icon: 'question', colour: 'text-korenbloem' },
}

/** A message in the page itself: what happened and what one can do now. Errors are read out at once. */
export function Notice({
  kind = 'attention',
  title,
  children,
}: {
  kind?: NoticeKind | undefined
  title: string
  children?: ReactNode
}) {
  const { look, icon, colour } = kinds[kind]
  return (
    <section
      role={kind === 'error' ? 'alert' : 'status'}
      className={`grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-card border-2 px-4 py-3.5 ${look}`}
    >
      <Pictogram name={icon} size={32} className={`row-span-2 [--tint:var(--vel)] ${colour}`} />
      <p className="self-center text-xl font-bold">{title}</p>
      {children ? <div className="grid gap-2">{children}</div> : null}
    </section>
  )
}
