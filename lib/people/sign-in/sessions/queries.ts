import 'server-only'

import { subHours, subMinutes } from 'date-fns'
import type { Actor } from '@/lib/foundation/actor'
import { asAccount, asSystem } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { describeDevice } from '../rules'

/** Somebody's own account: where they are signed in, at which schools they are somebody, and how they sign in. */
export type OwnAccount = {
  sessions: { id: string; device: string; lastSeenAt: Date; isThis: boolean }[]
  places: { personId: string; schoolName: string; isThis: boolean }[]
  issuers: string[]
  hasSecondFactor: boolean
}

/**
 * The account of who asks. `limits` are those of live sessions.
 * @throws NotFound for who came by an invitation and has none
 */
export async function readOwnAccount(
  actor: Actor,
  limits: { idleMinutes: number; absoluteHours: number },
  now: Date,
): Promise<OwnAccount> {
  const { accountId } = actor
  if (!accountId) throw new NotFound('account')
  const { sessions, persons, identities, factors } = await asAccount(accountId, async (db) => ({
    sessions: await db.session.findMany({
      where: {
        accountId,
        createdAt: { gt: subHours(now, limits.absoluteHours) },
        lastSeenAt: { gt: subMinutes(now, limits.idleMinutes) },
      },
      orderBy: { lastSeenAt: 'desc' },
      // More than anybody reads; one button ends all the others.
      take: 50,
    }),
    persons: await db.person.findMany({
      where: { accountId },
      select: { id: true, schoolId: true },
      orderBy: { createdAt: 'asc' },
    }),
    identities: await db.identity.findMany({ where: { accountId, issuer: { not: 'email' } } }),
    factors: await db.secondFactor.count({ where: { accountId } }),
  }))
  const places: OwnAccount['places'] = []
  for (const person of persons) {
    const school = await asSystem('load-actor', person.schoolId, (db) =>
      db.school.findUniqueOrThrow({ where: { id: person.schoolId }, select: { name: true } }),
    )
    places.push({ personId: person.id, schoolName: school.name, isThis: person.id === actor.personId })
  }
  return {
    sessions: sessions.map(({ id, device, lastSeenAt }) => ({
      id,
      device: describeDevice(device),
      lastSeenAt,
      isThis: id === actor.sessionId,
    })),
    places,
    issuers: identities.map((identity) => identity.issuer),
    hasSecondFactor: factors > 0,
  }
}
