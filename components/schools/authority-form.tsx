'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Act, useForm } from '@/components/ui/use-form'
import type { AuthorityRefusal } from '@/lib/people/guardianship/rules'

type Row = {
  guardianId: string
  guardianName: string
  childId: string
  childName: string
  groupName: string | null
}

/** One parent of whom it is not known whether they decide for the child: two answers. */
export function AuthorityForm({ row, act }: { row: Row; act: Act<null, AuthorityRefusal> }) {
  const words = useTranslations('school')
  const { submit, refusal } = useForm(act)
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b-2 border-lijn-zacht py-2">
      <span className="me-auto leading-snug">
        <b>
          <bdi>{row.guardianName}</bdi>
        </b>
        <span className="block text-sm text-inkt-2">
          {words('parentOf', { child: row.childName, group: row.groupName ?? '' })}
        </span>
      </span>
      <form action={submit} className="flex flex-wrap gap-2">
        <input type="hidden" name="guardianId" value={row.guardianId} />
        <input type="hidden" name="childId" value={row.childId} />
        <Button name="authority" value="yes">
          {words('hasAuthority')}
        </Button>
        <Button name="authority" value="no">
          {words('hasNoAuthority')}
        </Button>
      </form>
      {refusal ? (
        <p role="alert" className="w-full font-semibold text-fout">
          {words(`wrong.${refusal}`)}
        </p>
      ) : null}
    </li>
  )
}
