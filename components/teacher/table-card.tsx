import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { phaseOf, type Table } from '@/lib/conversations/tables/rules'
import { type Place, spokenTime } from '@/lib/foundation/time'

type Props = { table: Table; now: Date; place: Place; me: string }

/** The conversation that goes on now or comes first: who sits at the table, and the time as the biggest thing. */
export function TableCard({ table, now, place, me }: Props) {
  const words = useTranslations('teacher')
  const forms = useTranslations('teacher.presence')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const note = (presence: string) => (presence === 'school' ? undefined : forms(presenceOf(presence)))
  const children = table.children.map((seat) => seat.name).join(', ')
  const interpreters = [...new Set(table.guardians.flatMap((seat) => seat.interpreter ?? []))]
  return (
    <Card
      label={words('tableOf', { children })}
      table={{
        label: words('whoComes'),
        places: [
          ...table.children.map((seat) => seatOf('child', seat.name, note(seat.presence))),
          ...table.guardians.map((seat) => seatOf('home', seat.name, note(seat.presence))),
          ...table.staff.map((seat) =>
            seatOf('school', seat.id === me ? words('you') : seat.name, note(seat.presence)),
          ),
        ],
      }}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="text-4xl font-extrabold tabular-nums">{spokenTime(table.startsAt, place)}</bdi>
        <span className="text-xl font-bold">
          {words(phaseOf(table, now) === 'now' ? 'nowWith' : 'thenWith', { children })}
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-inkt-2">
        {words('until', { time: spokenTime(table.endsAt, place) })}
        {table.roomName ? <span>{table.roomName}</span> : null}
        {interpreters.map((language) => (
          <Chip key={language} icon="interpreter" colour="korenbloem">
            {words('chips.interpreter', { language: languages.of(language) ?? language })}
          </Chip>
        ))}
      </p>
    </Card>
  )
}

const seatOf = (voice: 'child' | 'home' | 'school', name: string, note: string | undefined) => ({
  voice,
  name,
  note,
  comes: true,
})

const presenceOf = (text: string) =>
  text === 'phone' || text === 'video' || text === 'home' ? text : ('school' as const)
