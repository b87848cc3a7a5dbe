import 'server-only'

import { randomInt } from 'node:crypto'
import { addHours, addMinutes, subHours } from 'date-fns'
import type { Actor } from '@/lib/foundation/actor'
import { asAccount, type Db } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { readActor } from '@/lib/foundation/facts'
import { granted, type Result, refused } from '@/lib/foundation/result'
import { hashOf, isSame, keyedHashOf, newSecret } from '@/lib/foundation/secrets'
import { openAccount } from '@/lib/people/staff/commands'
import { accountOf, accountsBehind } from '../queries'
import { readAddress, readSixDigits } from './input'
import {
  type LinkSecrets,
  linkLimits,
  linksPerBrowser,
  linksWithCode,
  openLinks,
  triesPerCode,
} from './rules'

type SignInNotice = {
  recipientId: string
  kind: 'sign-in-link'
  urgency: 'answer'
  data: Record<string, never>
  secret: string
}

/** Hands a notice to the outbox: the post is on a higher storey, so the page brings it along. */
export type Send = (actor: Actor, notice: SignInNotice, now: Date) => Promise<void>

const codeHash = (code: string) => keyedHashOf('sign-in code', code)

/**
 * Sends a one-time link and six digits to an address that belongs to an account; does nothing for any other.
 * The caller answers before this runs, so that nobody can tell the two apart by time.
 * @param browserSecret secret in a cookie of the asking browser: only there the link works
 */
export async function requestSignInLink(
  address: unknown,
  browserSecret: string,
  now: Date,
  send: Send,
): Promise<void> {
  const subject = readAddress(address)
  const accountId = subject ? await accountOf('email', subject) : null
  if (!accountId) return
  const made = await makeLink(accountId, subject, browserSecret, now)
  if (!made) return
  // After that transaction, not inside it: two connections each would let a whole team, all at once, wait for itself.
  const door = { accountId, sessionId: null, invitationId: null, isVerified: false }
  const actor = await readActor(made.person.schoolId, made.person.id, door, now)
  if (!actor) return
  const notice = { recipientId: actor.personId, kind: 'sign-in-link', urgency: 'answer', data: {} } as const
  await send(actor, { ...notice, secret: JSON.stringify(made.secrets) }, now)
}

/** A new link of an account and whom to mail it; null when this browser has enough open ones, or nobody to mail. */
function makeLink(accountId: string, subject: string | null, browserSecret: string, now: Date) {
  return asAccount(accountId, async (db) => {
    // One request at a time per account, so that the limits below hold.
    await db.$queryRaw`select id from account where id = ${accountId}::uuid for update`
    await db.signInLink.deleteMany({ where: { expiresAt: { lt: subHours(now, 24) } } })
    const open = await db.signInLink.findMany({
      where: { expiresAt: { gt: now }, browserHash: { not: null } },
      select: { tokenHash: true, codeHash: true, browserHash: true, expiresAt: true },
      orderBy: { expiresAt: 'asc' },
    })
    const persons = await db.person.findMany({
      where: { accountId, email: { not: null } },
      select: { id: true, schoolId: true, email: true },
      orderBy: { createdAt: 'asc' },
    })
    const person = persons.find((row) => row.email === subject) ?? persons[0]
    const browserHash = hashOf(browserSecret)
    const here = open.filter((link) => link.browserHash && isSame(link.browserHash, browserHash))
    if (!person || here.length >= linksPerBrowser) return null
    // Past the limit one mail a minute: a stranger who keeps asking floods nobody, and the owner still gets in.
    const newest = open.at(-1)?.expiresAt ?? now
    if (open.length >= openLinks && newest > addMinutes(now, linkLimits.minutes - 1)) return null
    await giveWay(db, open)
    const hasCode = open.filter((link) => link.codeHash).length < linksWithCode
    const secrets: LinkSecrets = { token: newSecret(), code: hasCode ? sixDigits() : null }
    await db.signInLink.create({
      data: {
        tokenHash: hashOf(secrets.token),
        accountId,
        browserHash,
        codeHash: secrets.code ? new Uint8Array(codeHash(secrets.code)) : null,
        expiresAt: addMinutes(now, linkLimits.minutes),
      },
    })
    return { person, secrets }
  })
}

/** Those with digits stay: making room for new digits would hand out more guesses. */
async function giveWay(db: Db, open: { tokenHash: Uint8Array<ArrayBuffer>; codeHash: unknown }[]) {
  const oldest = open.filter((link) => !link.codeHash).slice(0, Math.max(open.length + 1 - openLinks, 0))
  await db.signInLink.deleteMany({ where: { tokenHash: { in: oldest.map((link) => link.tokenHash) } } })
}

/**
 * Uses a link, once. Unknown, used, expired, and asked for by another browser all give the same answer.
 * @returns the account, and whether the operator printed the link
 */
export async function redeemSignInLink(
  token: string,
  browserSecret: string | null,
  now: Date,
): Promise<Result<{ accountId: string; startedBy: 'link' | 'operator' }, 'not-valid'>> {
  const [accountId] = await accountsBehind('sign-in', token)
  if (!accountId) return refused('not-valid')
  return asAccount(accountId, async (db) => {
    const tokenHash = hashOf(token)
    const here = browserSecret ? { browserHash: hashOf(browserSecret) } : null
    const { count } = await db.signInLink.updateMany({
      where: {
        tokenHash,
        usedAt: null,
        expiresAt: { gt: now },
        OR: [{ browserHash: null }, ...(here ? [here] : [])],
      },
      data: { usedAt: now },
    })
    if (count === 0) return refused('not-valid')
    const link = await db.signInLink.findUniqueOrThrow({ where: { tokenHash } })
    return granted({ accountId, startedBy: link.browserHash ? 'link' : 'operator' })
  })
}

/** Signs in with the six digits of a mail read elsewhere, in the browser that asked. A wrong one counts for the code alone. */
export async function redeemSignInCode(
  code: unknown,
  browserSecret: string | null,
  now: Date,
): Promise<Result<{ accountId: string }, 'not-valid'>> {
  const digits = readSixDigits(code)
  if (!digits || !browserSecret) return refused('not-valid')
  for (const accountId of await accountsBehind('sign-in-browser', browserSecret))
    if (await tryCode(accountId, digits, hashOf(browserSecret), now)) return granted({ accountId })
  return refused('not-valid')
}

function tryCode(
  accountId: string,
  digits: string,
  browserHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<boolean> {
  return asAccount(accountId, async (db) => {
    const live = { browserHash, usedAt: null, expiresAt: { gt: now }, codeHash: { not: null } }
    // The try is counted before it is judged: many at once cannot outrun the limit.
    const links = await db.signInLink.updateManyAndReturn({
      where: { ...live, failedTries: { lt: triesPerCode } },
      data: { failedTries: { increment: 1 } },
    })
    const tried = new Uint8Array(codeHash(digits))
    const link = links.find((row) => row.codeHash && isSame(row.codeHash, tried))
    if (!link) return false
    const { count } = await db.signInLink.updateMany({
      where: { tokenHash: link.tokenHash, usedAt: null },
      data: { usedAt: now },
    })
    return count === 1
  })
}

/** For the operator: a link for 24 hours, once, in any browser. @returns its whole address */
export async function issueOperatorLink(schoolId: string, personId: string, now: Date): Promise<string> {
  const accountId = await openAccount(schoolId, personId)
  const token = newSecret()
  await asAccount(accountId, (db) =>
    db.signInLink.create({
      data: { tokenHash: hashOf(token), accountId, expiresAt: addHours(now, linkLimits.printedHours) },
    }),
  )
  return `${env.publicUrl}/inloggen/link/${token}`
}

const sixDigits = () => String(randomInt(1_000_000)).padStart(6, '0')
