import { HiddenField } from '@/components/paper/fields'
import { ButtonRow, LineButton, PrimaryButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import type { FamilyChild, FamilyMoment } from '@/lib/conversations/family/queries'
import { FamilyFrame } from './frame'
import { MomentCard } from './moment-card'
import type { Visit } from './visit'

/** Asks before cancelling, and says who will hear. */
export function CancelPage({
  visit,
  child,
  moment,
}: {
  visit: Visit
  child: FamilyChild
  moment: FamilyMoment
}) {
  const { t, path, name } = visit
  const comes = t('comes')
  const who = { child: name(child.givenName), teacher: name(moment.teacherName) }
  return (
    <FamilyFrame visit={visit} title={t('cancelTitle')}>
      <Together>
        <Heading>{t('cancelTitle')}</Heading>
        <Lead>{t('cancelText', who)}</Lead>
      </Together>
      <MomentCard
        visit={visit}
        child={child}
        moment={moment}
        notes={{ child: comes, home: comes, school: comes }}
      />
      <form method="post" action={path(child.id, 'afzeggen')}>
        <HiddenField name="versie" value={String(moment.sequence)} />
        <PrimaryButton>{t('cancelYes')}</PrimaryButton>
      </form>
      <ButtonRow>
        <LineButton press={{ href: path() }}>{t('cancelNo')}</LineButton>
      </ButtonRow>
    </FamilyFrame>
  )
}
