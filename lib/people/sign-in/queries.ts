import 'server-only'

import { asVisitor } from '@/lib/foundation/db'
import { hashOf } from '@/lib/foundation/secrets'

/** The account an issuer's subject belongs to, or null. Issuer `email` has plain addresses as subjects. */
export async function accountOf(issuer: string, subject: string): Promise<string | null> {
  const [row] = await asVisitor(
    (db) =>
      db.$queryRaw<
        { account_id: string | null }[]
      >`select door_of_identity(${issuer}, ${subject}) as account_id`,
  )
  return row?.account_id ?? null
}

/** Accounts a secret leads to: of a sign-in link itself, or of the links the browser with that secret asked for. */
export async function accountsBehind(kind: 'sign-in' | 'sign-in-browser', secret: string): Promise<string[]> {
  const rows = await asVisitor(
    (db) =>
      db.$queryRaw<
        { kind: string; subject_id: string }[]
      >`select kind, subject_id from door_of_secret(${hashOf(secret)})`,
  )
  return rows.filter((row) => row.kind === kind).map((row) => row.subject_id)
}

/** True when this database holds at least one school. */
export async function isAnySchool(): Promise<boolean> {
  const rows = await asVisitor(
    (db) => db.$queryRaw<{ kind: string }[]>`select kind from door_of_secret(${hashOf('any-school')})`,
  )
  return rows.some((row) => row.kind === 'any-school')
}
