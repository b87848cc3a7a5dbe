import type { Route } from 'next'
import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import type { Act } from '@/components/ui/use-form'
import type { Behalf, Caller } from '@/lib/conversations/behalf/rules'
import type { Booked, BookingRefusal, MovingRefusal } from '@/lib/conversations/booking/rules'
import { byDay } from '@/lib/conversations/offers/rules'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import { nearestLanguage } from '@/lib/i18n/languages'
import { messages } from '@/lib/i18n/messages'
import { CancelForm } from './cancel-form'
import { MomentForm } from './moment-form'
import { PlannedCard } from './planned-card'
import { WhoCalls } from './who-calls'

type Slot = { id: string; startsAt: Date; endsAt: Date; teacherName: string; roomName: string | null }
type Props = {
  behalf: Behalf
  caller: Caller | null
  free: readonly Slot[]
  isMoving: boolean
  base: Route
  back: Route
  formKey: string
  now: Date
  place: Place
  book: Act<Booked, BookingRefusal>
  move: Act<Booked, MovingRefusal>
  cancel: ComponentProps<typeof CancelForm>['act']
}

/** Staff plans a conversation for a parent who called: who calls, what stands, which moments are free. */
export function BehalfScreen(props: Props) {
  const { behalf, caller, isMoving, base, back, now, place, cancel } = props
  const words = useTranslations('teacher.behalf')
  const { teacher } = messages[nearestLanguage(useLocale())]
  const { childName, groupName, round, guardians } = behalf
  const moment = caller?.moment
  const mayChange = moment && now < moment.startsAt
  const own = `${base}?ouder=${caller?.id}` as Route
  return (
    <NextIntlClientProvider messages={{ teacher: { behalf: teacher.behalf } }}>
      <div className="mx-auto grid w-full max-w-3xl gap-5">
        <PageHeading
          title={words('title', { child: childName })}
          note={[groupName, round?.name].filter(Boolean).join(' · ')}
        >
          <LinkButton href={back} look="bare" className="-mx-4">
            {words('back', { group: groupName })}
          </LinkButton>
        </PageHeading>
        {!round ? <EmptyState title={words('noRound')} /> : null}
        {round && !caller ? (
          <EmptyState title={words('noGuardian')}>
            <p className="text-inkt-2">{words('noGuardianText')}</p>
          </EmptyState>
        ) : null}
        {round && caller ? (
          <>
            <WhoCalls guardians={guardians} caller={caller} base={base} />
            {moment ? (
              <PlannedCard moment={moment} place={place}>
                {mayChange && !isMoving ? (
                  <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
                    <LinkButton href={`${own}&verzet=1` as Route}>{words('otherTime')}</LinkButton>
                    <CancelForm
                      hidden={{
                        conversationId: moment.id,
                        sequence: String(moment.sequence),
                        onBehalfOf: caller.id,
                      }}
                      act={cancel}
                    />
                  </div>
                ) : null}
              </PlannedCard>
            ) : null}
            {!moment || (isMoving && mayChange) ? (
              <Choose {...props} round={round} caller={caller} done={own} />
            ) : null}
          </>
        ) : null}
      </div>
    </NextIntlClientProvider>
  )
}

type ChooseProps = Props & { round: { id: string }; caller: Caller; done: Route }

function Choose({ behalf, round, caller, free, formKey, place, book, move, done }: ChooseProps) {
  const words = useTranslations('teacher.behalf')
  const { moment } = caller
  if (free.length === 0)
    return (
      <EmptyState title={words('noneFree')}>
        <p className="text-inkt-2">{words('noneFreeText')}</p>
      </EmptyState>
    )
  const days = byDay(free, place.timeZone).map((day) => ({
    date: day.date,
    label: spokenDate(day.first, place),
    moments: day.parts.flatMap((part) =>
      part.slots.map((slot) => ({ id: slot.id, time: spokenTime(slot.startsAt, place) })),
    ),
  }))
  const onBehalfOf = caller.id
  return moment ? (
    <MomentForm
      key={moment.id}
      act={move}
      hidden={{ conversationId: moment.id, sequence: String(moment.sequence), onBehalfOf }}
      isMove
      done={done}
      days={days}
    />
  ) : (
    <MomentForm
      key={caller.id}
      act={book}
      hidden={{ roundId: round.id, childId: behalf.childId, idempotencyKey: formKey, onBehalfOf }}
      isMove={false}
      done={done}
      days={days}
    />
  )
}
