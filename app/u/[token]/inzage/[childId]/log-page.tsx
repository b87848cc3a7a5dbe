import { WordButton } from '@/components/paper/press'
import { Heading, Lead, Part, Small, Together } from '@/components/paper/text'
import { type CalendarDate, instant } from '@/lib/foundation/time'
import { wordsIn } from '@/lib/i18n/words'
import type { AccessLog } from '@/lib/people/access/queries'
import type { AccessDay } from '@/lib/people/access/rules'
import { FamilyFrame } from '../../../frame'
import type { Visit } from '../../../visit'

type Props = { visit: Visit; log: AccessLog }

/** Who looked at a child and why, a line per person and day; and who cares for the child. */
export function LogPage({ visit, log }: Props) {
  const words = wordsIn(visit.language, 'access')
  const child = visit.name(log.childName)
  const day = (date: string) => visit.date(instant(date as CalendarDate, '12:00', visit.timeZone))
  return (
    <FamilyFrame visit={visit} title={words('title', { child })}>
      <Together>
        <Heading>{words('title', { child })}</Heading>
        <Lead>{words('lead', { child })}</Lead>
      </Together>
      {log.days.length === 0 ? <Lead>{words('none')}</Lead> : null}
      {log.days.map((line) => (
        <LogLine
          key={`${line.date} ${line.personId} ${line.basis} ${line.reason}`}
          visit={visit}
          line={line}
          child={child}
        />
      ))}
      {log.care.length > 0 ? (
        <Part heading={words('helps', { child })}>
          {log.care.map((care) => (
            <Together key={`${care.name} ${care.fromOn}`}>
              <Lead>
                <b>
                  <bdi>{care.name}</bdi>
                </b>
                <br />
                {care.untilOn
                  ? words('fromUntil', { from: day(care.fromOn), until: day(care.untilOn) })
                  : words('from', { from: day(care.fromOn) })}
              </Lead>
              <Small>
                <bdi>{care.reason}</bdi>
              </Small>
            </Together>
          ))}
        </Part>
      ) : null}
      <Small>{words('question')}</Small>
      <WordButton press={{ href: visit.path() }}>{words('back')}</WordButton>
    </FamilyFrame>
  )
}

function LogLine({ visit, line, child }: { visit: Visit; line: AccessDay; child: string }) {
  const words = wordsIn(visit.language, 'access')
  return (
    <Part heading={visit.date(line.at)}>
      <Lead>
        <b>
          <bdi>{line.name}</bdi>
        </b>
        {' · '}
        {words(`basis.${line.basis}`, { child })}
        <br />
        {words('card')} {line.times.join(', ')}
      </Lead>
      {line.reason ? (
        <Small>
          {words('reason')} <bdi>{line.reason}</bdi>
        </Small>
      ) : null}
    </Part>
  )
}
