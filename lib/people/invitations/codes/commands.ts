import 'server-only'

import { hash, verify } from '@node-rs/argon2'
import { childrenOf } from '@/lib/foundation/actor'
import { asSystem, asVisitor, sql } from '@/lib/foundation/db'
import { readActor } from '@/lib/foundation/facts'
import { log } from '@/lib/foundation/log'
import { granted, type Result, refused } from '@/lib/foundation/result'
import { hashOf, newSecret } from '@/lib/foundation/secrets'
import { waitForTurn } from '../commands'
import { codeCost, readCode, selectorText, tryLimits } from './rules'

type Found = { school_id: string; subject_id: string; id: string }
type Tried = { code_hash: string; scope: string; valid_until: Date; failed_tries: number }

/**
 * Opens the invitation of a typed code with a new link of the same scope and life; the printed link is not known
 * any more. Unknown, expired, revoked, waiting and mistyped codes give the same answer in the same time.
 * Nobody is known yet, so there is no actor: the code decides.
 */
export async function openByCode(typed: string, now: Date): Promise<Result<{ token: string }, 'not-there'>> {
  const code = readCode(typed)
  if (!code) return refused('not-there')
  const found = await findBySelector(code.selector)
  const tried = found ? await takeTry(found, now) : null
  const isRight = await verify(tried?.code_hash ?? (await dummyHash()), code.secret)
  if (!found || !tried || !isRight || tried.valid_until <= now) return refused('not-there')
  return openAnew(found, tried, now)
}

async function findBySelector(selector: string): Promise<Found | null> {
  const rows = await asVisitor(
    (db) =>
      db.$queryRaw<
        Found[]
      >`select * from door_of_secret(${hashOf(selectorText(selector))}) where kind = 'code'`,
  )
  return rows[0] ?? null
}

/**
 * Counts the try before it is judged, so that many at once cannot pass the limit; a right code takes its count
 * back. Null while the code waits.
 */
async function takeTry(found: Found, now: Date): Promise<Tried | null> {
  const [tried] = await asSystem('load-actor', found.school_id, (db) => {
    const over = sql`failed_at <= ${now}::timestamptz - make_interval(mins => ${tryLimits.waitMinutes}::int)`
    return db.$queryRaw<Tried[]>`
      update invitation set
        failed_tries = case when failed_tries >= ${tryLimits.failures} then 1 else failed_tries + 1 end,
        failed_at = ${now}
      where school_id = ${found.school_id}::uuid and id = ${found.id}::uuid and code_hash is not null and revoked_at is null
        and (failed_tries < ${tryLimits.failures} or ${over})
      returning code_hash, scope, valid_until, failed_tries`
  })
  if (tried?.failed_tries === tryLimits.failures)
    log.warn({ schoolId: found.school_id, invitationId: found.id }, 'a letter code waits after failed tries')
  return tried ?? null
}

function openAnew(found: Found, { scope, valid_until: validUntil }: Tried, now: Date) {
  const { school_id: schoolId, subject_id: personId } = found
  return asSystem('load-actor', schoolId, async (db) => {
    const door = { accountId: null, sessionId: null, invitationId: found.id, isVerified: false }
    const actor = await readActor(schoolId, personId, door, now)
    if (!actor || childrenOf(actor).length === 0) return refused('not-there')
    await waitForTurn(db, schoolId)
    const { count } = await db.invitation.updateMany({
      where: { schoolId, id: found.id, revokedAt: null },
      data: { failedTries: 0, failedAt: null, openedAt: now },
    })
    // Printed anew while the code was being judged.
    if (count === 0) return refused('not-there')
    const school = await db.school.findUniqueOrThrow({ where: { id: schoolId }, select: { code: true } })
    const token = `${school.code}-${newSecret()}`
    await db.invitation.create({
      data: { schoolId, personId, scope, channel: 'code', tokenHash: hashOf(token), validUntil },
    })
    return granted({ token })
  })
}

let dummy: Promise<string> | undefined
/** A hash of nothing anybody can type: checking it costs what checking a real code costs. */
const dummyHash = () => (dummy ??= hash(newSecret(), codeCost))
