import { HiddenField } from '@/components/paper/fields'
import { BackLink, PrimaryButton } from '@/components/paper/press'
import { Heading } from '@/components/paper/text'
import type { FamilyChild } from '@/lib/conversations/family/queries'
import type { OfferedSlot } from '@/lib/conversations/offers/queries'
import { ChangeNote } from './change-note'
import { FamilyFrame } from './frame'
import { MomentCard } from './moment-card'
import type { Visit } from './visit'

/** Page 2 of booking: is this right? Only its button books. `formKey` is new for every page shown. */
export function ConfirmPage({
  visit,
  child,
  slot,
  formKey,
}: {
  visit: Visit
  child: FamilyChild
  slot: OfferedSlot
  formKey: string
}) {
  const { t, path } = visit
  const notes = { child: t('alsoThere'), home: t('andCompany'), school: child.groupName }
  return (
    <FamilyFrame visit={visit} title={t('check')}>
      <div>
        <BackLink href={path(child.id)}>{t('another')}</BackLink>
        <Heading>{t('check')}</Heading>
      </div>
      <form method="post" action={path(child.id, 'tijd')}>
        <HiddenField name="moment" value={slot.id} />
        <HiddenField name="sleutel" value={formKey} />
        {child.moment ? <HiddenField name="versie" value={String(child.moment.sequence)} /> : null}
        <MomentCard visit={visit} child={child} moment={slot} notes={notes} />
        <PrimaryButton>{t('yes')}</PrimaryButton>
      </form>
      <ChangeNote visit={visit} startsAt={slot.startsAt} />
    </FamilyFrame>
  )
}
