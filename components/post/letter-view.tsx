import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import { directionOf } from '@/lib/i18n/languages'
import type { ReadableNotice } from '@/lib/post/outbox/queries'
import { kindInWords } from '@/lib/post/outbox/rules'
import type { Letter } from '@/lib/post/rules'
import { Standing } from './standing'

type Props = { notice: ReadableNotice; letter: (Letter & { language: string }) | null; place: Place }

/** One message as its recipient would read it now. */
export function LetterView({ notice, letter, place }: Props) {
  const words = useTranslations('post')
  const name = notice.recipient
  return (
    <div className="grid max-w-2xl gap-4">
      <Link href="/leiding/post" className="underline underline-offset-4">
        {words('letterBack')}
      </Link>
      <PageHeading title={words(`kinds.${kindInWords(notice.kind)}`)} note={words('letterTo', { name })} />
      <p>
        <Standing standing={notice.standing} why={notice.why} />
        <span className="ms-3 text-inkt-2">
          {spokenDate(notice.at, place)}, {spokenTime(notice.at, place)}
        </span>
      </p>
      {notice.facts === 'sealed' ? <Notice kind="info" title={words('letterSealed')} /> : null}
      {notice.facts === 'withdrawn' ? <Notice title={words('letterWithdrawn', { name })} /> : null}
      {letter ? (
        <>
          <p className="text-inkt-2">{words('letterLook', { name })}</p>
          <Sheet letter={letter} place={place} />
        </>
      ) : null}
    </div>
  )
}

function Sheet({ letter, place }: { letter: Letter & { language: string }; place: Place }) {
  const words = useTranslations('post')
  const { calendar } = letter
  return (
    <Card>
      <article lang={letter.language} dir={directionOf(letter.language)} className="grid gap-3 text-lg">
        <h2 className="text-xl">{letter.heading ?? letter.subject}</h2>
        <p>{letter.greeting}</p>
        {letter.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </article>
      {calendar ? (
        <p className="border-t-2 border-lijn-zacht pt-3 text-inkt-2">
          {words('letterCalendar', {
            title: calendar.title,
            moment: `${spokenDate(calendar.startsAt, place)}, ${spokenTime(calendar.startsAt, place)}`,
          })}
        </p>
      ) : null}
    </Card>
  )
}
