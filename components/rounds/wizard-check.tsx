import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { Act } from '@/components/ui/use-form'
import type { WizardRefusal } from '@/lib/conversations/wizard/rules'
import { nearestLanguage } from '@/lib/i18n/languages'
import { messages } from '@/lib/i18n/messages'
import type { FirstValues } from './first-step'
import { SecondStep } from './second-step'
import type { PlannedClass } from './window-row'

type Props = {
  act: Act<{ roundId: string; slots: number }, WizardRefusal>
  values: FirstValues
  year: { id: string } | null
  classes: readonly PlannedClass[]
  rooms: readonly { id: string; name: string; equalChairs: boolean }[]
}

/** The check before a round is made, with the way back to the first step that keeps every answer. */
export function WizardCheck({ act, values, year, classes, rooms }: Props) {
  const words = useTranslations('round')
  const language = nearestLanguage(useLocale())
  if (!year || classes.length === 0)
    return (
      <EmptyState title={words('noClasses')}>
        <p className="text-inkt-2">{words('noClassesText')}</p>
      </EmptyState>
    )
  const { preset, name, minutes, bufferMinutes, startsOn, endsOn, opensOn, closesOn } = values
  const kept = { preset, name, minutes, bufferMinutes, startsOn, endsOn, opensOn, closesOn }
  return (
    <NextIntlClientProvider messages={{ round: messages[language].round }}>
      <form id="back" hidden>
        {Object.entries(kept).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
      </form>
      <SecondStep act={act} hidden={{ ...kept, yearId: year.id }} classes={classes} rooms={rooms} />
    </NextIntlClientProvider>
  )
}
