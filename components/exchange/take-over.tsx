import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Pictogram, type PictogramName } from '../ui/pictogram'
import { SubmitButton } from '../ui/submit-button'

const promises: [key: 'once' | 'mail' | 'removed' | 'undo' | 'privacy', icon: PictogramName][] = [
  ['once', 'tick'],
  ['undo', 'attention'],
  ['removed', 'people'],
  ['mail', 'mail'],
  ['privacy', 'lock'],
]

/** The one button, and what pressing it means. */
export function TakeOver() {
  const words = useTranslations('exchange.take')
  return (
    <aside aria-label={words('button')} className="grid content-start gap-3.5">
      <SubmitButton look="full" className="min-h-16 text-lg">
        {words('button')}
      </SubmitButton>
      <ul className="grid gap-3.5 text-inkt-2">
        {promises.map(([key, icon]) => (
          <li key={key} className="grid grid-cols-[auto_1fr] gap-3">
            <Pictogram name={icon} size={26} />
            {words(key)}
          </li>
        ))}
      </ul>
      <p>
        <Link href="/leiding/import" className="inline-flex min-h-12 items-center text-gras">
          {words('other')}
        </Link>
      </p>
    </aside>
  )
}
