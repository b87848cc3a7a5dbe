import 'server-only'

import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/foundation/db'
import { granted, type Result, refused } from '@/lib/foundation/result'
import { hashOf, isSame, keyedHashOf } from '@/lib/foundation/secrets'
import { addPerson, openAccount } from '@/lib/people/staff/commands'
import { createSchool } from '@/lib/schools/commands'
import type { FirstRun } from './input'
import { codeFrom, plainCode } from './rules'

/** The code the console prints while no school exists: made from the app's own key, so it needs no place to be kept. */
export const firstRunCode = () => codeFrom(keyedHashOf('first run', 'code'))

/**
 * Makes the first school with its leader. Of several at once one succeeds.
 * @returns the leader's account
 */
export async function beginSchool(
  input: FirstRun,
  now: Date,
): Promise<Result<{ accountId: string }, 'wrong-code' | 'not-first'>> {
  const [given, right] = [hashOf(plainCode(input.code)), hashOf(plainCode(firstRunCode()))]
  if (!isSame(given, right)) return refused('wrong-code')
  const { schoolName, phone, code: _code, ...person } = input
  const schoolId = randomUUID()
  const personId = await asSystem('create-school', schoolId, async (db) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('first school'))`
    const rows = await db.$queryRaw<unknown[]>`select 1 from door_of_secret(${hashOf('any-school')})`
    if (rows.length > 0) return null
    await createSchool({ name: schoolName, phone }, now, schoolId)
    return addPerson(schoolId, person, ['leader'], now)
  })
  return personId ? granted({ accountId: await openAccount(schoolId, personId) }) : refused('not-first')
}
