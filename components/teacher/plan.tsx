import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { PlannedSlot } from '@/lib/conversations/tables/rules'
import { columnsOf } from '@/lib/conversations/tables/rules'
import { type Place, shortDate, spokenTime } from '@/lib/foundation/time'

type Props = { slots: readonly PlannedSlot[]; place: Place; hrefOf: (childId: string) => Route }

/** The round of one class: a column per day and teacher, taken moments with who comes, free ones dashed. */
export function Plan({ slots, place, hrefOf }: Props) {
  const words = useTranslations('teacher')
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))] gap-x-4 gap-y-6">
      {columnsOf(slots, place.timeZone).map((column) => (
        <section key={column.key} className="break-inside-avoid">
          <h2 className="border-b-3 border-lijn pb-1.5 text-lg leading-tight">
            {shortDate(column.startsAt, place)}
            <span className="block text-sm font-semibold text-inkt-2">
              {[column.teacher, column.roomName].filter(Boolean).join(' · ')}
            </span>
          </h2>
          <ol className="m-0 grid list-none gap-1.5 p-0 pt-2">
            {column.slots.map((slot) => (
              <li key={slot.id} className="grid grid-cols-[3rem_1fr] items-stretch gap-1.5">
                <bdi className="self-center font-semibold text-inkt-2 tabular-nums">
                  {spokenTime(slot.startsAt, place)}
                </bdi>
                {slot.table ? (
                  <Taken slot={slot} roomName={column.roomName} hrefOf={hrefOf} />
                ) : (
                  <span className="flex min-h-12 items-center rounded-button border-2 border-dashed border-lijn-zacht px-3 text-inkt-2">
                    {words('free')}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

type TakenProps = {
  slot: PlannedSlot
  /** Room that stands in the heading already. */
  roomName: string | null
  hrefOf: (childId: string) => Route
}

function Taken({ slot, roomName, hrefOf }: TakenProps) {
  const words = useTranslations('teacher')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const { children = [], guardians = [], roomName: own = null } = slot.table ?? {}
  const interpreters = [...new Set(guardians.flatMap((seat) => seat.interpreter ?? []))]
  return (
    <span className="grid min-h-12 content-center rounded-button border-2 border-lijn bg-vel px-3 py-1 leading-snug">
      <span className="flex flex-wrap items-center gap-x-2">
        {children.map((child) => (
          <Link
            key={child.id}
            href={hrefOf(child.id)}
            className="py-0.5 font-bold text-inkt decoration-lijn decoration-2"
          >
            {child.name}
          </Link>
        ))}
        {interpreters.map((language) => (
          <Chip key={language} icon="interpreter" colour="korenbloem">
            {words('chips.interpreter', { language: languages.of(language) ?? language })}
          </Chip>
        ))}
      </span>
      <span className="text-sm text-inkt-2">
        {words('with', { names: guardians.map((seat) => seat.name).join(', ') })}
        {own && own !== roomName ? ` · ${own}` : ''}
      </span>
    </span>
  )
}
