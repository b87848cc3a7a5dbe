import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { type Place, shortDate } from '@/lib/foundation/time'
import { nearestLanguage } from '@/lib/i18n/languages'
import { messages } from '@/lib/i18n/messages'
import { CareForm } from './care-form'
import { EndCareForm } from './end-care-form'

type Line = { id: string; name: string; fromOn: string; untilOn: string | null; reason: string }
type Props = {
  childId: string
  care: { lines: readonly Line[]; supervisors: { id: string; name: string }[] | null }
  today: string
  place: Place
  record: ComponentProps<typeof CareForm>['act']
  end: ComponentProps<typeof EndCareForm>['act']
}

/** Who cares for a child, since when, and the sentence its parents read; for who may: to record and to end. */
export function CareBlock({ childId, care, today, place, record, end }: Props) {
  const words = useTranslations('teacher.care')
  const { teacher } = messages[nearestLanguage(useLocale())]
  const { lines, supervisors } = care
  return (
    <NextIntlClientProvider messages={{ teacher: { care: teacher.care } }}>
      <section>
        <h2 className="border-b-3 border-lijn pb-2 text-xl">{words('title')}</h2>
        {lines.length === 0 ? <p className="py-3 text-inkt-2">{words('none')}</p> : null}
        <ul className="m-0 list-none p-0">
          {lines.map((line) => (
            <li
              key={line.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b-2 border-lijn-zacht py-3"
            >
              <div className="me-auto grid gap-1">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <b className="text-lg">
                    <bdi>{line.name}</bdi>
                  </b>
                  <span className="text-inkt-2">{periodOf(line, place, words)}</span>
                </p>
                <p>{line.reason}</p>
              </div>
              {supervisors ? <EndCareForm careId={line.id} act={end} /> : null}
            </li>
          ))}
        </ul>
        {supervisors?.length === 0 ? <p className="py-3 text-inkt-2">{words('noSupervisor')}</p> : null}
        {supervisors && supervisors.length > 0 ? (
          <Disclosure summary={words('add')}>
            <CareForm childId={childId} today={today} supervisors={supervisors} act={record} />
          </Disclosure>
        ) : null}
      </section>
    </NextIntlClientProvider>
  )
}

type Words = ReturnType<typeof useTranslations<'teacher.care'>>

function periodOf({ fromOn, untilOn }: Line, { locale }: Place, words: Words) {
  // A date belongs to no zone: it is put into words where it was read, at midnight UTC.
  const spoken = (date: string) => shortDate(new Date(`${date}T00:00:00Z`), { locale, timeZone: 'UTC' })
  return untilOn
    ? words('period', { from: spoken(fromOn), until: spoken(untilOn) })
    : words('since', { date: spoken(fromOn) })
}
