import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { presets } from '@/lib/conversations/rounds/rules'

export type FirstValues = Record<
  'preset' | 'name' | 'minutes' | 'bufferMinutes' | 'startsOn' | 'endsOn' | 'opensOn' | 'closesOn',
  string
>
type Props = { values: FirstValues; wrong: Partial<Record<keyof FirstValues, string[]>> }

/** Step 1 of a new round: when and how long. A plain GET form: its address is the answer. */
export function FirstStep({ values, wrong }: Props) {
  const words = useTranslations('round')
  const field = (name: keyof FirstValues) => {
    const problem = wrong[name]?.[0]
    return {
      name,
      label: words(`fields.${name}`),
      defaultValue: values[name],
      wrong: problem ? words(`wrong.${problem as 'needed'}`) : undefined,
    }
  }
  return (
    <form className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <RadioGroup
        name="preset"
        legend={words('fields.preset')}
        chosen={values.preset}
        choices={presets.map((preset) => ({
          value: preset,
          label: words(`presets.${preset}`),
          note: words(`presetNotes.${preset}`),
        }))}
      />
      <div className="grid gap-4">
        <TextField {...field('name')} maxLength={80} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField {...field('startsOn')} />
          <DateField {...field('endsOn')} />
          <DateField {...field('opensOn')} />
          <DateField {...field('closesOn')} />
          <TextField {...field('minutes')} type="number" min={5} max={120} look="max-w-28" />
          <TextField {...field('bufferMinutes')} type="number" min={0} max={60} look="max-w-28" />
        </div>
        <Button look="full" name="stap" value="2" className="justify-self-start">
          {words('toCheck')}
        </Button>
      </div>
    </form>
  )
}
