import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { mayImport } from '@/lib/schools/exchange/policy'
import { fullName } from '../../rules'
import { mayWithdraw } from '../proposals/policy'

export type Colleague = {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly { readonly role: string; readonly mayWithdraw: boolean }[]
}

/** Everybody with a confirmed role, and which of them the actor may take away. @throws NotFound for who may not import */
export async function readTeam(actor: Actor): Promise<Colleague[]> {
  permit(mayImport(actor), 'import')
  const confirmed = { confirmedAt: { not: null }, role: { notIn: ['parent', 'pupil'] } }
  const persons = await asActor(actor, (db) =>
    db.person.findMany({
      where: { schoolId: actor.schoolId, roles: { some: confirmed } },
      select: {
        ...{ id: true, givenName: true, prefix: true, familyName: true, email: true },
        roles: { where: confirmed, select: { role: true }, orderBy: { role: 'asc' } },
      },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
    }),
  )
  return persons.map((person) => ({
    ...{ personId: person.id, name: fullName(person), email: person.email },
    roles: person.roles.map(({ role }) => ({ role, mayWithdraw: mayWithdraw(actor, person.id, role) })),
  }))
}
