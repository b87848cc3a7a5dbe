import { useTranslations } from 'next-intl'
import { Pictogram } from '@/components/ui/pictogram'
import { type Place, shortDate, spokenTime } from '@/lib/foundation/time'

type Props = { moments: readonly Date[]; now: Date; place: Place }

/** When a child has its conversation: held, to come, or not yet, each with a picture and a word. */
export function MomentMark({ moments, now, place }: Props) {
  const words = useTranslations('teacher')
  if (moments.length === 0)
    return (
      <span className="inline-flex items-center gap-2 font-bold text-klei">
        <svg viewBox="0 0 18 18" className="size-4.5 flex-none" aria-hidden="true">
          <circle
            cx="9"
            cy="9"
            r="7"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeDasharray="3 4.3"
          />
        </svg>
        {words('noMoment')}
      </span>
    )
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      {moments.map((moment) => (
        <span key={moment.getTime()} className="inline-flex items-center gap-2 whitespace-nowrap">
          <Pictogram
            name={moment < now ? 'tick' : 'calendar'}
            size={20}
            className={moment < now ? 'text-gras' : ''}
          />
          <span className="sr-only">{words(moment < now ? 'held' : 'planned')}</span>
          {shortDate(moment, place)}
          <b className="font-semibold">
            <bdi>{spokenTime(moment, place)}</bdi>
          </b>
        </span>
      ))}
    </span>
  )
}
