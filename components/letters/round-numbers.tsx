import { useTranslations } from 'next-intl'
import { Stat } from '@/components/ui/stat'
import type { WaysOfGroup } from '@/lib/conversations/invitations/rules'

/** The first number is children nobody can be invited for; then how the others are reached. */
export function RoundNumbers({ plan }: { plan: { groups: WaysOfGroup[]; alone: unknown[] } }) {
  const words = useTranslations('letters')
  const sum = (of: 'mail' | 'letter') => plan.groups.reduce((total, group) => total + group[of], 0)
  return (
    <Stat
      number={plan.alone.length}
      level="h2"
      title={words('nobodyTitle', { count: plan.alone.length })}
      note={words('nobodyNote', { mail: sum('mail'), letter: sum('letter') })}
    />
  )
}
