import { useTranslations } from 'next-intl'

const link = 'flex min-h-12 items-center text-[1.0625rem] text-inkt decoration-lijn'

/** Ways within the front page. */
export function FrontMenu() {
  const words = useTranslations()
  return (
    <nav aria-label={words('shell.menu')} className="hidden gap-5 sm:flex">
      <a href="#vormen" className={link}>
        {words('front.menuForms')}
      </a>
      <a href="#wie" className={link}>
        {words('front.menuFor')}
      </a>
    </nav>
  )
}
