import 'server-only'

import { Secret } from 'otpauth'
import { asAccount, asSystem } from '@/lib/foundation/db'
import { granted, type Result, refused } from '@/lib/foundation/result'
import { keyedHashOf, seal, unseal } from '@/lib/foundation/secrets'
import { readSixDigits } from '../links/input'
import { secondsLeft, stepOf } from './rules'

type Session = { accountId: string; sessionId: string }
export type SecondFactorRefusal = 'wrong-code' | 'wait'

/** True when the account has an authenticator app. */
export const hasSecondFactor = (accountId: string): Promise<boolean> =>
  asAccount(accountId, async (db) => (await db.secondFactor.count({ where: { accountId } })) > 0)

/** The secret offered to a session that sets up an authenticator app: the same on every look, stored only once confirmed. */
export const offeredSecret = ({ accountId, sessionId }: Session): string =>
  new Secret({
    buffer: new Uint8Array(keyedHashOf('offered second factor', `${accountId}:${sessionId}`)).slice(0, 20)
      .buffer,
  }).base32

/** Keeps the offered secret once its first code was typed; every other session of the account ends. */
export async function confirmSecondFactor(
  session: Session,
  code: unknown,
  now: Date,
): Promise<Result<null, SecondFactorRefusal>> {
  const { accountId, sessionId } = session
  const secret = offeredSecret(session)
  const digits = readSixDigits(code)
  const step = digits ? stepOf(digits, secret, 0, now) : null
  if (step === null) return refused('wrong-code')
  return asAccount(accountId, async (db) => {
    const row = { accountId, secret: seal('second factor', secret), confirmedAt: now, lastStep: step }
    const { count } = await db.secondFactor.createMany({ data: row, skipDuplicates: true })
    if (count === 0) return refused('wrong-code')
    await db.session.deleteMany({ where: { accountId, id: { not: sessionId } } })
    return granted(null)
  })
}

/** Judges a code of the authenticator app. Wrong ones make this account wait, which only who is half signed in can cause. */
export function checkSecondFactor(
  accountId: string,
  code: unknown,
  now: Date,
): Promise<Result<null, SecondFactorRefusal>> {
  return asAccount(accountId, async (db) => {
    await db.$queryRaw`select 1 from second_factor where account_id = ${accountId}::uuid for update`
    const factor = await db.secondFactor.findUnique({ where: { accountId } })
    if (!factor) return refused('wrong-code')
    if (secondsLeft(factor.failedTries, factor.triedAt, now) > 0) return refused('wait')
    const digits = readSixDigits(code)
    const step = digits ? stepOf(digits, unseal('second factor', factor.secret), factor.lastStep, now) : null
    const data =
      step === null
        ? { failedTries: factor.failedTries + 1, triedAt: now }
        : { failedTries: 0, triedAt: now, lastStep: step }
    await db.secondFactor.update({ where: { accountId }, data })
    return step === null ? refused('wrong-code') : granted(null)
  })
}

/** For the operator, when a phone is lost: forgets the authenticator app and ends every session of the person. */
export async function resetSecondFactor(
  schoolId: string,
  personId: string,
): Promise<'forgotten' | 'had-none' | 'no-account'> {
  const person = await asSystem('operator', schoolId, (db) =>
    db.person.findUnique({ where: { schoolId_id: { schoolId, id: personId } }, select: { accountId: true } }),
  )
  const accountId = person?.accountId
  if (!accountId) return 'no-account'
  return asAccount(accountId, async (db) => {
    await db.session.deleteMany({ where: { accountId } })
    const { count } = await db.secondFactor.deleteMany({ where: { accountId } })
    return count > 0 ? 'forgotten' : 'had-none'
  })
}
