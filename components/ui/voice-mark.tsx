import type { Voice } from './chair'

/** A small mark for lists and legends: child ●, home ■, school ▲. The word stands beside it. */
export function VoiceMark({ voice, size = 14 }: { voice: Voice; size?: number }) {
  return (
    <svg className={`scene ${voice}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {voice === 'child' ? <circle className="seat" cx="8" cy="8" r="6.5" /> : null}
      {voice === 'home' ? <rect className="seat" x="1.5" y="1.5" width="13" height="13" /> : null}
      {voice === 'school' ? <path className="seat" d="M8 1.5l7 13H1z" /> : null}
    </svg>
  )
}
