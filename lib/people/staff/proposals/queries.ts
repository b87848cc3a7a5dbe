import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { dateOf, toDateColumn } from '@/lib/foundation/time'
import { mayImport } from '@/lib/schools/exchange/policy'
import { fullName } from '../../rules'
import { mayConfirm } from './policy'

export type RoleProposal = {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly groups: readonly string[]
  readonly roles: readonly { readonly role: string; readonly mayConfirm: boolean }[]
}

/** Roles that an import proposed and nobody confirmed, by person. @throws NotFound for who may not import */
export async function readProposals(actor: Actor, now: Date): Promise<RoleProposal[]> {
  permit(mayImport(actor), 'import')
  const today = toDateColumn(dateOf(now, actor.timeZone))
  const persons = await asActor(actor, (db) =>
    db.person.findMany({
      where: { schoolId: actor.schoolId, roles: { some: { confirmedAt: null } } },
      select: {
        ...{ id: true, givenName: true, prefix: true, familyName: true, email: true },
        roles: { where: { confirmedAt: null }, select: { role: true }, orderBy: { role: 'asc' } },
        teaches: {
          where: { group: { year: { endsOn: { gte: today } } } },
          select: { group: { select: { name: true } } },
          orderBy: { group: { name: 'asc' } },
        },
      },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
    }),
  )
  return persons.map((person) => ({
    ...{ personId: person.id, name: fullName(person), email: person.email },
    groups: [...new Set(person.teaches.map((row) => row.group.name))],
    roles: person.roles.map(({ role }) => ({ role, mayConfirm: mayConfirm(actor, role) })),
  }))
}
