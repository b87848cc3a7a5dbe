import { getTranslations } from 'next-intl/server'
import { InSchoolWords } from '@/components/schools/in-words'
import { LogoForm } from '@/components/schools/logo-form'
import { ProfileForm } from '@/components/schools/profile-form'
import { RoomsForm } from '@/components/schools/rooms-form'
import { Section } from '@/components/schools/section'
import { SettingsLinks } from '@/components/schools/settings-links'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/foundation/session'
import { readProfile, readRooms } from '@/lib/schools/profile/queries'
import { logoPath } from '@/lib/schools/profile/rules'
import * as act from './actions'

export default async function SettingsPage() {
  const actor = await requireActor(['leader', 'office'])
  const words = await getTranslations('school')
  const [profile, rooms] = [await readProfile(actor), await readRooms(actor)]
  return (
    <InSchoolWords>
      <PageHeading title={words('settings')} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title={words('profile')}>
          <ProfileForm act={act.saveProfileAction} profile={{ ...profile, replyTo: profile.replyTo ?? '' }} />
        </Section>
        <div className="grid gap-8">
          <SettingsLinks />
          <Section title={words('logo')}>
            <LogoForm save={act.saveLogoAction} remove={act.removeLogoAction} logoUrl={logoPath(profile)} />
          </Section>
          <Section title={words('rooms')}>
            <RoomsForm save={act.saveRoomAction} remove={act.removeRoomAction} rooms={rooms} />
          </Section>
        </div>
      </div>
    </InSchoolWords>
  )
}
