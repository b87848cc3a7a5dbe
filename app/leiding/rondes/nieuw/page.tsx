import { getTranslations } from 'next-intl/server'
import { FirstStep } from '@/components/rounds/first-step'
import { WizardCheck } from '@/components/rounds/wizard-check'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { placeOf } from '../../../place'
import { makeRoundAction } from './actions'
import { firstStepOf, readSecondStep } from './steps'

export default async function NewRoundPage({ searchParams }: PageProps<'/leiding/rondes/nieuw'>) {
  const actor = await requireActor(['leader', 'office'])
  const [words, now, place] = [await getTranslations('round'), new Date(), await placeOf(actor)]
  const { values, wrong, step } = firstStepOf(await searchParams, words('usualName'), now, actor.timeZone)
  if (!step)
    return (
      <>
        <PageHeading title={words('new')} note={words('step1')} />
        <FirstStep values={values} wrong={wrong} />
      </>
    )
  return (
    <>
      <PageHeading title={words('new')} note={words('step2')} />
      <WizardCheck
        act={makeRoundAction}
        values={values}
        {...(await readSecondStep(actor, step, place, now))}
      />
    </>
  )
}
