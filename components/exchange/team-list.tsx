import { useTranslations } from 'next-intl'
import type { Colleague } from '@/lib/people/staff/roles/queries'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'

/** Who has which role now; taking one away says first what that means. */
export function TeamList({ action, team }: { action: string; team: readonly Colleague[] }) {
  const words = useTranslations('exchange.team')
  return (
    <section className="grid gap-3">
      <h2 className="text-2xl font-bold">{words('team')}</h2>
      <ul className="border-t-3 border-lijn">
        {team.map(({ personId, name, email, roles }) => (
          <li
            key={personId}
            className="grid items-start gap-x-6 border-b-2 border-lijn-zacht py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <div>
              <p className="font-bold">
                <bdi>{name}</bdi>
              </p>
              <p className="text-sm text-inkt-2">
                {[
                  email ?? words('noEmail'),
                  ...roles.map(({ role }) => words(`role.${role as 'teacher'}`)),
                ].join(' · ')}
              </p>
            </div>
            <div>
              {roles
                .filter(({ mayWithdraw }) => mayWithdraw)
                .map(({ role }) => (
                  <Disclosure
                    key={role}
                    summary={words('remove', { role: words(`role.${role as 'teacher'}`) })}
                  >
                    <form method="post" action={action} className="grid justify-items-start gap-3 pb-3">
                      <input type="hidden" name="rol" value={`${personId}:${role}`} />
                      <p>{words('removeWhat', { name })}</p>
                      <Button type="submit">{words('removeNow')}</Button>
                    </form>
                  </Disclosure>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
