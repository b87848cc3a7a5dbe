'use client'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'
import type { ApartRefusal } from '@/lib/conversations/apart/rules'

type Family = {
  childId: string
  childName: string
  isApart: boolean
  /** The conversation together that stands, and who keeps it when they are set apart. */
  joint: { moment: string; keeperName: string } | null
  guardians: { id: string; name: string; householdId: string | null }[]
}
type Props = { family: Family; setApart: Act<null, ApartRefusal>; join: Act<null, never> }

/** One child: who lives together, and one conversation together or one per home. */
export function FamilyForm({ family, setApart, join }: Props) {
  const words = useTranslations('school')
  const apart = useForm(setApart)
  const joining = useForm(join)
  const [one, other] = family.guardians
  const isTogether = one && other && one.householdId !== null && one.householdId === other.householdId
  return (
    <li className="grid gap-1 border-b-2 border-lijn-zacht py-3">
      <b className="text-lg">{family.childName}</b>
      <span>{family.guardians.map((guardian) => guardian.name).join(', ')}</span>
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="text-inkt-2">{words(family.isApart ? 'apartNow' : 'togetherNow')}</span>
        <form action={apart.submit}>
          <input type="hidden" name="childId" value={family.childId} />
          <input type="hidden" name="apart" value={family.isApart ? 'no' : 'yes'} />
          <SubmitButton look="bare">{words(family.isApart ? 'makeTogether' : 'makeApart')}</SubmitButton>
        </form>
        {isTogether ? <span className="text-inkt-2">{words('oneHome')}</span> : null}
      </span>
      {!family.isApart && family.joint ? (
        <p className="text-sm text-inkt-2">
          {words('apartKeeps', { moment: family.joint.moment, name: family.joint.keeperName })}
        </p>
      ) : null}
      {apart.refusal ? (
        <p role="alert" className="font-semibold text-fout">
          {words(`wrong.${apart.refusal}`)}
        </p>
      ) : null}
      {one && other && !isTogether && !family.isApart ? (
        <div className="-ms-2">
          <form action={joining.submit}>
            <input type="hidden" name="childId" value={family.childId} />
            <input type="hidden" name="guardianId" value={one.id} />
            <input type="hidden" name="withGuardianId" value={other.id} />
            <SubmitButton look="bare">{words('join', { one: one.name, other: other.name })}</SubmitButton>
          </form>
        </div>
      ) : null}
    </li>
  )
}
