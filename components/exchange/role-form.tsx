import { useTranslations } from 'next-intl'
import type { RoleProposal } from '@/lib/people/staff/proposals/queries'
import { Checkbox } from '../ui/checkbox'
import { SubmitButton } from '../ui/submit-button'

/** Roles the administration noted, to tick one by one; teachers of a group are ticked already. */
export function RoleForm({ action, proposals }: { action: string; proposals: readonly RoleProposal[] }) {
  const words = useTranslations('exchange.team')
  return (
    <form method="post" action={action} className="grid gap-5">
      <ul className="border-t-3 border-lijn">
        {proposals.map(({ personId, name, email, groups, roles }) => (
          <li
            key={personId}
            className="grid items-center gap-x-6 border-b-2 border-lijn-zacht py-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <div>
              <p className="font-bold">
                <bdi>{name}</bdi>
              </p>
              <p className="text-sm text-inkt-2">{[email ?? words('noEmail'), ...groups].join(' · ')}</p>
            </div>
            <div className="flex flex-wrap gap-x-6">
              {roles.map(({ role, mayConfirm }) => (
                <Checkbox
                  key={role}
                  name="rol"
                  value={`${personId}:${role}`}
                  disabled={!mayConfirm}
                  defaultChecked={mayConfirm && role === 'teacher' && groups.length > 0 && email !== null}
                  label={
                    <>
                      {words(`role.${role as 'teacher'}`)}
                      {mayConfirm ? null : (
                        <span className="text-sm text-inkt-2"> {words('leaderOnly')}</span>
                      )}
                      <span className="sr-only">, {name}</span>
                    </>
                  }
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <SubmitButton look="full">{words('confirm')}</SubmitButton>
      </p>
    </form>
  )
}
