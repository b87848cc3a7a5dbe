import { useTranslations } from 'next-intl'
import type { FreedMoment } from '@/lib/conversations/freeing/queries'
import type { PupilMention, PupilOutcome, SchoolSummary } from '@/lib/people/exchange/school/rules'
import { Disclosure } from '../ui/disclosure'
import type { PictogramName } from '../ui/pictogram'
import { Line } from './line'

const told = [
  ['new', 'plus'],
  ['moved-group', 'people'],
  ['left', 'school'],
  ['changed', 'pencil'],
  ['not-in-file', 'question'],
] as const satisfies [outcome: PupilOutcome, icon: PictogramName][]

/** What needs no answer, as sentences that open into the names. */
export function Clear({ summary, freed }: { summary: SchoolSummary; freed: readonly FreedMoment[] }) {
  const words = useTranslations('exchange.clear')
  const { counts, lists, newGroups, changedGroups, staff } = summary
  const nothing = summary.questions.length === 0 && told.every(([outcome]) => counts[outcome] === 0)
  return (
    <section aria-labelledby="clear">
      <h2 id="clear" className="border-b-3 border-lijn pb-1 text-xl">
        {words('title')} <span className="font-normal text-inkt-2">{words('titleNote')}</span>
      </h2>
      <ul>
        {told.map(([outcome, icon]) =>
          counts[outcome] > 0 ? (
            <Line
              key={outcome}
              icon={icon}
              title={words(outcome, { count: counts[outcome] })}
              note={
                <Names
                  mentions={lists[outcome] ?? []}
                  note={outcome === 'not-in-file' ? words('staysNote') : null}
                  freed={outcome === 'left' ? freed : []}
                />
              }
            />
          ) : null,
        )}
        <Words
          icon="people"
          count={newGroups.length}
          title={words('groups', { count: newGroups.length })}
          names={newGroups}
        />
        <Words
          icon="pencil"
          count={changedGroups.length}
          title={words('groupsChanged', { count: changedGroups.length })}
          names={changedGroups}
        />
        <Words
          icon="friend"
          count={staff.new.length}
          title={words('staff', { count: staff.new.length })}
          names={staff.new}
          note={words('staffNote')}
        />
        <Words
          icon="pencil"
          count={staff.changed.length}
          title={words('staffChanged', { count: staff.changed.length })}
          names={staff.changed}
        />
        <Words
          icon="attention"
          count={staff.unclear.length}
          title={words('staffUnclear', { count: staff.unclear.length })}
          names={staff.unclear}
        />
        {nothing && newGroups.length + staff.new.length === 0 ? (
          <Line icon="tick" title={words('nothing')} />
        ) : null}
      </ul>
    </section>
  )
}

type NamesProps = {
  mentions: readonly PupilMention[]
  note: string | null
  freed: readonly FreedMoment[]
}

function Names({ mentions, note, freed }: NamesProps) {
  const words = useTranslations('exchange.clear')
  return (
    <>
      {note}
      {freed.length > 0 ? (
        <>
          {words('freed')}
          <ul>
            {freed.map(({ name, moment }) => (
              <li key={`${name} ${moment}`}>
                <bdi>{name}</bdi>, {moment}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Disclosure summary={words('show')}>
        <ul className="columns-2 gap-6 lg:columns-3">
          {mentions.map(({ line, name, changes }) => (
            <li key={`${line} ${name}`} className="break-inside-avoid py-0.5">
              <bdi>{name}</bdi>
              {changes.length > 0
                ? ` (${changes.map((change) => words(`change.${change}`)).join(', ')})`
                : null}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

type WordsProps = {
  icon: PictogramName
  count: number
  title: string
  names: readonly string[]
  note?: string
}

function Words({ icon, count, title, names, note }: WordsProps) {
  const words = useTranslations('exchange.clear')
  if (count === 0) return null
  return (
    <Line
      icon={icon}
      title={title}
      note={
        <>
          {note}
          <Disclosure summary={words('show')}>{names.join(', ')}</Disclosure>
        </>
      }
    />
  )
}
