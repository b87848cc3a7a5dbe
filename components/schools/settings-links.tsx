import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'

const links = [
  { href: '/leiding/instellingen/gezinnen', icon: 'two-homes', label: 'families' },
  { href: '/leiding/import', icon: 'document', label: 'import' },
  { href: '/leiding/post', icon: 'mail', label: 'post' },
] as const satisfies {
  href: string
  icon: PictogramName
  label: string
}[]

/** Doors to the other settings, only those that lead somewhere. */
export function SettingsLinks() {
  const words = useTranslations('school')
  return (
    <p className="flex flex-wrap gap-3">
      {links.map(({ href, icon, label }) => (
        <LinkButton key={href} href={href}>
          <Pictogram name={icon} />
          {words(label)}
        </LinkButton>
      ))}
    </p>
  )
}
