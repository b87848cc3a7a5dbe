import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/foundation/actor'
import { asAccount, asSystem, type Db } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { accountOf } from '@/lib/people/sign-in/queries'
import type { NewPerson } from './input'

/** For the operator and the first run: somebody of the staff, with confirmed roles and an account. @returns the id */
export async function addPerson(
  schoolId: string,
  person: NewPerson,
  roles: Role[],
  now: Date,
): Promise<string> {
  const accountId = await accountFor(person.email)
  return asSystem('operator', schoolId, async (db) => {
    const { id } = await db.person.create({ data: { schoolId, accountId, ...person }, select: { id: true } })
    for (const role of roles) await addRole(schoolId, id, role, now)
    return id
  })
}

/** For the operator: gives a role, or confirms one that an import proposed. @throws NotFound without such a person */
export async function addRole(schoolId: string, personId: string, role: Role, now: Date): Promise<void> {
  await asSystem('operator', schoolId, async (db) => {
    if (!(await db.person.findUnique({ where: { schoolId_id: { schoolId, id: personId } } })))
      throw new NotFound('person')
    await db.personRole.upsert({
      where: { schoolId_personId_role: { schoolId, personId, role } },
      create: { schoolId, personId, role, confirmedAt: now },
      update: { confirmedAt: now },
    })
  })
}

/**
 * Gives a person the account that belongs to the address the school has: an existing one, so that somebody at two
 * schools has one account, or a new one. May be repeated; after a change of address the new one works instead.
 * @returns the account
 */
export async function openAccount(schoolId: string, personId: string): Promise<string> {
  const person = await asSystem('operator', schoolId, (db) =>
    db.person.findUnique({
      where: { schoolId_id: { schoolId, id: personId } },
      select: { email: true, accountId: true },
    }),
  )
  if (!person) throw new NotFound('person')
  const { email, accountId } = person
  if (!accountId) {
    const fresh = await accountFor(email)
    await asSystem('operator', schoolId, (db) =>
      db.person.update({ where: { schoolId_id: { schoolId, id: personId } }, data: { accountId: fresh } }),
    )
    return fresh
  }
  await asAccount(accountId, async (db) => {
    const identity = { issuer: 'email', subject: email ?? '', accountId }
    if (email) await db.identity.createMany({ data: identity, skipDuplicates: true })
    await forgetOldAddresses(db, accountId)
  })
  return accountId
}

/** Within the account: takes away the addresses that no person of it has any more, so that they open nothing. */
export async function forgetOldAddresses(db: Db, accountId: string): Promise<void> {
  const persons = await db.person.findMany({ where: { accountId }, select: { email: true } })
  const subjects = persons.flatMap(({ email }) => (email ? [email] : []))
  await db.identity.deleteMany({ where: { accountId, issuer: 'email', subject: { notIn: subjects } } })
}

/** The account of an address, made when there is none; without an address always a new one. */
async function accountFor(email: string | null): Promise<string> {
  const known = email ? await accountOf('email', email) : null
  if (known) return known
  const id = randomUUID()
  const isOurs = await asAccount(id, async (db) => {
    await db.account.create({ data: { id } })
    if (!email) return true
    const identity = { issuer: 'email', subject: email, accountId: id }
    const { count } = await db.identity.createMany({ data: identity, skipDuplicates: true })
    if (count === 0) await db.account.delete({ where: { id } })
    return count === 1
  })
  return isOurs ? id : accountFor(email)
}
