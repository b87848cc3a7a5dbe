import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/ui/shell'
import { currentActor } from '@/lib/foundation/session'
import { mayReach } from '@/lib/people/children/policy'
import { readProfile } from '@/lib/schools/profile/queries'
import { logoPath } from '@/lib/schools/profile/rules'
import { readTheme } from '../theme'

/** The frame round the screens of leader and office. It protects nothing: every page asks who is there itself. */
export default async function LeaderLayout({ children }: LayoutProps<'/leiding'>) {
  const actor = await currentActor()
  if (!actor) return children
  const words = await getTranslations('leader.nav')
  const profile = await readProfile(actor)
  return (
    <Shell
      school={{ name: profile.name, phone: profile.phone, logoUrl: logoPath(profile) }}
      theme={await readTheme()}
      person={
        <a href="/account" className="inline-flex min-h-12 items-center">
          {words('account')}
        </a>
      }
      items={
        mayReach(actor)
          ? [
              { href: '/leiding', label: words('school'), icon: 'school' },
              { href: '/leiding/groepen', label: words('groups'), icon: 'people' },
              { href: '/leiding/rondes', label: words('rounds'), icon: 'calendar' },
              { href: '/leiding/instellingen', label: words('settings'), icon: 'settings' },
            ]
          : []
      }
    >
      {children}
    </Shell>
  )
}
