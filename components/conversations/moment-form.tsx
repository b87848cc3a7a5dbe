'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'
import type { Booked, MovingRefusal } from '@/lib/conversations/booking/rules'

type Props<R extends MovingRefusal> = {
  act: Act<Booked, R>
  /** What the form says besides the moment. */
  hidden: Readonly<Record<string, string>>
  isMove: boolean
  /** Where one reads what stands now. */
  done: Route
  days: readonly { date: string; label: string; moments: readonly { id: string; time: string }[] }[]
}

/** Every free moment by day, one to choose; "just taken" keeps the page and fetches what is still free. */
export function MomentForm<R extends MovingRefusal>({ act, hidden, isMove, done, days }: Props<R>) {
  const words = useTranslations('teacher.behalf')
  const router = useRouter()
  const { submit, refusal, wrong, isDone, state } = useForm(act)
  useEffect(() => {
    if (state.status === 'refused') router.refresh()
  }, [state, router])
  if (isDone)
    return (
      <Notice kind="done" title={words('done')}>
        <LinkButton href={done}>{words('seeIt')}</LinkButton>
      </Notice>
    )
  return (
    <form action={submit} className="grid gap-5">
      {refusal ? (
        <Notice kind="attention" title={words(`refused.${refusal satisfies MovingRefusal}`)} />
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="grid gap-5" aria-describedby={wrong('slotId') ? 'slot-wrong' : undefined}>
        <legend className="mb-3 w-full border-b-3 border-lijn pb-2 text-xl font-bold">
          {words(isMove ? 'chooseOther' : 'choose')}
        </legend>
        {wrong('slotId') ? (
          <p id="slot-wrong" className="font-semibold text-fout">
            {words('chooseFirst')}
          </p>
        ) : null}
        {days.map((day) => (
          <div key={day.date} className="grid gap-2">
            <h3 className="text-lg">{day.label}</h3>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
              {day.moments.map(({ id, time }) => (
                <label
                  key={id}
                  className="relative flex min-h-12 cursor-pointer items-center justify-center rounded-button border-2 border-lijn bg-vel font-semibold tabular-nums hover:border-gras has-checked:border-gras has-checked:bg-gras-licht has-checked:ring-2 has-checked:ring-gras has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-inkt"
                >
                  <input
                    type="radio"
                    name="slotId"
                    value={id}
                    required
                    aria-label={`${day.label} ${time}`}
                    className="sr-only"
                  />
                  <bdi>{time}</bdi>
                </label>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <SubmitButton look="full" className="justify-self-start">
        {words(isMove ? 'moveThere' : 'book')}
      </SubmitButton>
    </form>
  )
}
