import { useTranslations } from 'next-intl'
import { Chip, type ChipColour } from '@/components/ui/chip'
import type { PictogramName } from '@/components/ui/pictogram'
import type { Standing as Stand } from '@/lib/post/outbox/rules'

const looks: Record<Stand, { icon: PictogramName; colour: ChipColour }> = {
  waiting: { icon: 'clock', colour: 'linnen' },
  failed: { icon: 'attention', colour: 'klei' },
  sent: { icon: 'tick', colour: 'gras' },
  bounced: { icon: 'phone', colour: 'bes' },
  dropped: { icon: 'lock', colour: 'linnen' },
}
const reasons = ['no-address', 'withdrawn', 'superseded', 'bounced', 'gave-up'] as const

/** Where a message stands, with the reason beside it when there is one. */
export function Standing({ standing, why }: { standing: Stand; why: string | null }) {
  const words = useTranslations('post')
  const known = reasons.find((reason) => reason === why)
  return (
    <>
      <Chip {...looks[standing]}>{words(`standings.${standing}`)}</Chip>
      {why && standing !== 'sent' ? (
        <span className="ms-2 text-sm text-inkt-2">
          {known ? words(`why.${known}`) : words('why.other', { code: why })}
        </span>
      ) : null}
    </>
  )
}
