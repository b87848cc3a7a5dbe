import type { ReactNode } from 'react'
import { AccountLink } from '@/components/ui/account-link'
import { Shell } from '@/components/ui/shell'
import { currentActor } from '@/lib/foundation/session'
import { readProfile } from '@/lib/schools/profile/queries'
import { logoPath } from '@/lib/schools/profile/rules'
import { staffItems } from './staff-items'
import { readTheme } from './theme'

type Props = { area: Parameters<typeof staffItems>[1]; children: ReactNode }

/** The frame round the screens of staff. It protects nothing: every page asks who is there itself. */
export async function StaffFrame({ area, children }: Props) {
  const actor = await currentActor()
  if (!actor) return children
  const items = await staffItems(actor, area)
  const profile = await readProfile(actor)
  return (
    <Shell
      school={{ name: profile.name, phone: profile.phone, logoUrl: logoPath(profile) }}
      theme={await readTheme()}
      items={items}
      person={items.some(({ href }) => href === '/account') ? null : <AccountLink />}
    >
      {children}
    </Shell>
  )
}
