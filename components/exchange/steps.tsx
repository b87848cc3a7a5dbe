import { useTranslations } from 'next-intl'
import { Pictogram } from '../ui/pictogram'

const steps = ['read', 'compared', 'look', 'take'] as const

/** Where one is: `at` counts from 0; what lies behind has a tick. */
export function Steps({ at }: { at: number }) {
  const words = useTranslations('exchange.steps')
  return (
    <ol aria-label={words('label')} className="flex flex-wrap gap-x-6 gap-y-2">
      {steps.map((step, i) => (
        <li
          key={step}
          aria-current={i === at ? 'step' : undefined}
          className={`flex items-center gap-2 ${i === at ? 'font-bold' : 'text-inkt-2'}`}
        >
          <span
            className={`grid size-8 place-items-center rounded-full border-2 text-sm font-bold ${looks[Math.sign(i - at) + 1]}`}
          >
            {i < at ? <Pictogram name="tick" size={18} /> : i + 1}
          </span>
          {words(step)}
        </li>
      ))}
    </ol>
  )
}

const looks = [
  'border-gras bg-gras-licht text-gras',
  'border-inkt bg-inkt text-papier',
  'border-lijn bg-vel text-inkt-2',
]
