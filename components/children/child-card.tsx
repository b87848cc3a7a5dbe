import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Pictogram } from '@/components/ui/pictogram'
import type { CardGuardian } from '@/lib/people/access/rules'
import { authorityWord, relationWord } from '@/lib/people/rules'

/** A guardian on a child's card: who, what the school registered, how to reach them. */
export function GuardianCard({ guardian }: { guardian: CardGuardian }) {
  const words = useTranslations('teacher.card')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const named = (code: string) => languages.of(code.slice(0, 2)) ?? code
  return (
    <li className="grid content-start gap-2 border-b-2 border-lijn-zacht py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className="text-lg">
          <bdi>{guardian.name}</bdi>
        </b>
        <span className="text-inkt-2">{words(`relation.${relationWord(guardian.relation)}`)}</span>
      </p>
      <p className={guardian.authority === 'yes' ? 'text-inkt-2' : 'font-semibold text-klei'}>
        {words(`authority.${authorityWord(guardian.authority)}`)}
        {guardian.authority === 'no' && guardian.informationRight !== 'full'
          ? ` ${words(guardian.informationRight === 'blocked' ? 'blocked' : 'onRequest')}`
          : ''}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{words('speaks', { language: named(guardian.language) })}</span>
        {guardian.interpreter ? (
          <Chip icon="interpreter" colour="korenbloem">
            {words('interpreter', { language: named(guardian.interpreter) })}
          </Chip>
        ) : null}
        {guardian.prefersCall ? (
          <Chip icon="phone" colour="linnen">
            {words('prefersCall')}
          </Chip>
        ) : null}
      </p>
      <p className="flex flex-wrap gap-x-6">
        {guardian.phone ? (
          <a
            href={`tel:${guardian.phone.replace(/[^+\d]/g, '')}`}
            className="inline-flex min-h-12 items-center gap-2"
          >
            <Pictogram name="phone" size={24} />
            <bdi dir="ltr">{guardian.phone}</bdi>
          </a>
        ) : (
          <span className="inline-flex min-h-12 items-center text-inkt-2">{words('noPhone')}</span>
        )}
        {guardian.email ? (
          <a href={`mailto:${guardian.email}`} className="inline-flex min-h-12 min-w-0 items-center gap-2">
            <Pictogram name="mail" size={24} />
            <bdi dir="ltr" className="break-all">
              {guardian.email}
            </bdi>
          </a>
        ) : (
          <span className="inline-flex min-h-12 items-center text-inkt-2">{words('noMail')}</span>
        )}
      </p>
    </li>
  )
}
