import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/ui/shell'
import { currentActor } from '@/lib/foundation/session'
import { readProfile } from '@/lib/schools/profile/queries'
import { logoPath } from '@/lib/schools/profile/rules'
import { readTheme } from '../theme'

/** The frame round a teacher's screens. It protects nothing: every page asks who is there itself. */
export default async function TeacherLayout({ children }: LayoutProps<'/leerkracht'>) {
  const actor = await currentActor()
  if (!actor) return children
  const words = await getTranslations('teacher.nav')
  const profile = await readProfile(actor)
  return (
    <Shell
      school={{ name: profile.name, phone: profile.phone, logoUrl: logoPath(profile) }}
      theme={await readTheme()}
      items={[
        { href: '/leerkracht', label: words('today'), icon: 'calendar' },
        { href: '/leerkracht/planning', label: words('plan'), icon: 'agreement' },
        { href: '/leerkracht/groep', label: words('group'), icon: 'people' },
        { href: '/account', label: words('more'), icon: 'more', isPaper: true },
      ]}
    >
      {children}
    </Shell>
  )
}
