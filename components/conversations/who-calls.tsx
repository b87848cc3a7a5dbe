import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import type { Caller } from '@/lib/conversations/behalf/rules'

type Props = { guardians: readonly Caller[]; caller: Caller; base: Route }

/** For whom staff plans: one parent by name and number, or a choice. */
export function WhoCalls({ guardians, caller, base }: Props) {
  const words = useTranslations('teacher.behalf')
  return (
    <section className="grid gap-2">
      <h2 className="border-b-3 border-lijn pb-2 text-xl">{words('forWhom')}</h2>
      {guardians.length > 1 ? (
        <nav aria-label={words('forWhom')} className="flex flex-wrap gap-2 pt-1">
          {guardians.map((guardian) => (
            <LinkButton
              key={guardian.id}
              href={`${base}?ouder=${guardian.id}` as Route}
              aria-current={guardian.id === caller.id ? 'true' : undefined}
              className="aria-[current]:border-gras aria-[current]:bg-gras-licht aria-[current]:font-bold"
            >
              <bdi>{guardian.name}</bdi>
            </LinkButton>
          ))}
        </nav>
      ) : (
        <p className="pt-1 text-lg font-bold">
          <bdi>{caller.name}</bdi>
        </p>
      )}
      <p className="text-inkt-2">
        {caller.phone ? (
          <a
            href={`tel:${caller.phone.replace(/[^+\d]/g, '')}`}
            className="me-3 inline-flex min-h-9 items-center font-bold text-inkt"
          >
            <bdi dir="ltr">{caller.phone}</bdi>
          </a>
        ) : null}
        {words('told')}
      </p>
    </section>
  )
}
