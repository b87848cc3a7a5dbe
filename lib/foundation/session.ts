import 'server-only'

import { addHours, addMinutes, subMinutes } from 'date-fns'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { type Actor, owesSecondFactor, type Role } from './actor'
import { asAccount, asActor } from './db'
import { env } from './env'
import { readActor } from './facts'
import { cookieIn, cookieLine, cookieName, deviceOf } from './request'
import { NotFound } from './result'

/** A session ends after an hour without use, and after a working day in any case. */
export const sessionLimits = { idleMinutes: 60, absoluteHours: 12 }

const name = 'aan-tafel'

/** Name of the session cookie, next-auth's and ours. */
export const sessionCookie = () => cookieName(name)

/** How a session began. */
export type StartedBy = 'link' | 'code' | 'operator' | 'issuer' | 'first-run'
export type Token = { sessionId: string; accountId: string }
export type LiveSession = Token & {
  isVerified: boolean
  startedBy: StartedBy
  personId: string | null
  schoolId: string | null
}

/** The live session in this browser's cookie, or null. */
const currentSession = cache(
  async (): Promise<LiveSession | null> => sessionOf((await cookies()).get(sessionCookie())?.value ?? null),
)

/** The live session a request carries, or null. */
export const sessionIn = (request: Request) => sessionOf(cookieIn(request, name))

/** The live session a cookie names, or null. The row decides, not the cookie: ending it works at once. */
async function sessionOf(cookie: string | null): Promise<LiveSession | null> {
  const token = cookie ? await readToken(cookie) : null
  if (!token) return null
  const now = new Date()
  return asAccount(token.accountId, async (db) => {
    const session = await db.session.findUnique({ where: { id: token.sessionId } })
    if (!session || now > addHours(session.createdAt, sessionLimits.absoluteHours)) return null
    if (now > addMinutes(session.lastSeenAt, sessionLimits.idleMinutes)) return null
    if (session.lastSeenAt < subMinutes(now, 5))
      await db.session.update({ where: { id: session.id }, data: { lastSeenAt: now } })
    const persons = await db.person.findMany({
      where: { accountId: token.accountId },
      select: { id: true, schoolId: true },
      orderBy: { createdAt: 'asc' },
    })
    const person = persons.find((row) => row.id === session.personId) ?? persons[0]
    return {
      ...token,
      isVerified: session.secondFactorAt !== null,
      startedBy: session.startedBy as StartedBy,
      personId: person?.id ?? null,
      schoolId: person?.schoolId ?? null,
    }
  })
}

/** The actor behind this request, read once per request; null for a visitor. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  if (!session?.personId || !session.schoolId) return null
  const { accountId, sessionId, isVerified, schoolId, personId } = session
  return readActor(schoolId, personId, { accountId, sessionId, isVerified, invitationId: null }, new Date())
})

/**
 * The actor behind this request. A visitor is sent to the front door, another role to not-found, and who still
 * owes a second factor to that step.
 * @param showsChild true for pages with a child's content, which ask a second factor of teachers too
 */
export async function requireActor(role?: Role | readonly Role[], showsChild = false): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(await thenBack('/inloggen'))
  const wanted = role === undefined ? [] : typeof role === 'string' ? [role] : role
  if (wanted.length > 0 && !wanted.some((name) => actor.roles.has(name))) notFound()
  if (owesSecondFactor(actor, wanted, showsChild)) redirect(await thenBack('/inloggen/tweede-stap'))
  return actor
}

/** A step of signing in that knows which page was asked for; proxy.ts names it. */
async function thenBack(step: '/inloggen' | '/inloggen/tweede-stap'): Promise<Route> {
  const path = (await headers()).get('x-asked-page')
  return (path ? `${step}?terug=${encodeURIComponent(path)}` : step) as Route
}

/** Runs the queries of one page in one transaction; what is not there or not theirs becomes the not-found page. */
export async function readTogether<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await asActor(actor, work)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/**
 * Starts a session in the browser that sent the request: always a new row, and the one it had ends.
 * @param isVerified true when a second factor was given, or an OIDC issuer vouched for one
 * @param personId whom to act as, when the account is somebody at several schools
 * @returns the `Set-Cookie` line that names it
 */
export async function signInHere(
  request: Request,
  accountId: string,
  startedBy: StartedBy,
  isVerified: boolean,
  personId?: string,
): Promise<string> {
  const before = await sessionIn(request)
  const acting = personId ?? before?.personId
  const token = await openSession(accountId, deviceOf(request), isVerified, startedBy, acting)
  if (before) await endSession(before)
  return cookieLine(name, await cookieOf(token), sessionLimits.absoluteHours * 3600)
}

/** Ends the session of this browser, if it has one. @returns the `Set-Cookie` line that takes its cookie away */
export async function signOutHere(request: Request): Promise<string> {
  const session = await sessionIn(request)
  if (session) await endSession(session)
  return cookieLine(name, '', 0)
}

/** Writes the row of a new session, acting as `personId` when that is one of the account's own. */
export const openSession = (
  accountId: string,
  device: string,
  isVerified: boolean,
  startedBy: StartedBy = 'link',
  personId?: string | null,
): Promise<Token> =>
  asAccount(accountId, async (db) => {
    const person = personId ? await db.person.findFirst({ where: { id: personId, accountId } }) : null
    const secondFactorAt = isVerified ? new Date() : null
    const { id } = await db.session.create({
      data: {
        accountId,
        device: device.slice(0, 200),
        secondFactorAt,
        startedBy,
        personId: person?.id ?? null,
      },
    })
    return { sessionId: id, accountId }
  })

/** Ends a session at once. */
export const endSession = ({ accountId, sessionId }: Token) =>
  asAccount(accountId, (db) => db.session.deleteMany({ where: { id: sessionId } }))

const cookieOf = (token: Token) =>
  encode({ token, secret: env.secret, maxAge: sessionLimits.absoluteHours * 3600 })

async function readToken(cookie: string): Promise<Token | null> {
  try {
    const token = await decode({ token: cookie, secret: env.secret })
    const { sessionId, accountId } = token ?? {}
    return typeof sessionId === 'string' && typeof accountId === 'string' ? { sessionId, accountId } : null
  } catch {
    return null
  }
}
