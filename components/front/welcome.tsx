import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { describedBy, fieldLook } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { widePage } from './front-header'

const exampleCode = 'N7K4 P2RD 8XYZ'

/** What this is in one sentence, and the two doors: signing in, and the code from the letter. On the first run also making a school. */
export function Welcome({ isFirstRun }: { isFirstRun: boolean }) {
  const words = useTranslations('front')
  return (
    <section className={`${widePage} grid items-start gap-x-16 gap-y-6 pt-3 pb-6 lg:grid-cols-[7fr_5fr]`}>
      <h1 className="text-[clamp(2.75rem,8vw,6.25rem)] leading-[1.02] font-extrabold tracking-[-0.035em] lg:col-span-2 rtl:pb-4 rtl:leading-tight rtl:tracking-normal">
        {words('headline')}
      </h1>
      <p className="max-w-[36ch] text-xl leading-normal">{words('lead')}</p>
      <div className="grid gap-4">
        <LinkButton look="full" href="/inloggen" className="min-h-16 rounded-card text-xl">
          {words('signIn')}
        </LinkButton>
        {isFirstRun ? <LinkButton href="/begin">{words('begin')}</LinkButton> : null}
        <form method="post" action="/code" className="grid gap-1.5">
          <label htmlFor="code" className="font-semibold">
            {words('codeLabel')}
          </label>
          <div className="grid grid-cols-[1fr_auto] gap-2">
            <input
              id="code"
              name="code"
              dir="ltr"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              aria-describedby={describedBy('code', { label: '', hint: 'yes' })}
              className={`${fieldLook} min-h-14 text-xl font-semibold tracking-widest uppercase`}
            />
            <Button className="min-h-14">{words('open')}</Button>
          </div>
          <p id="code-hint" className="text-sm text-inkt-2">
            {words('codeHint')} <bdi className="whitespace-nowrap">{exampleCode}</bdi>
          </p>
        </form>
      </div>
    </section>
  )
}
