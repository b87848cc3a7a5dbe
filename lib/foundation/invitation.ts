import 'server-only'

import type { Actor } from './actor'
import { asSystem, asVisitor } from './db'
import { readActor } from './facts'
import type { Problem } from './handler'
import { hashOf } from './secrets'

/** Who came by a link, and which one. `scope` says what it opens, e.g. `conversations:<round id>`. */
export type Invited = { actor: Actor; invitationId: string; scope: string; token: string }

type Door = { kind: string; school_id: string | null; subject_id: string | null; id: string | null }

/** What a secret opens, asked before a school is known; null when nothing. Accepts any text. */
export async function doorOf(secret: string): Promise<Door | null> {
  const [found] = await asVisitor(
    (db) => db.$queryRaw<Door[]>`select * from door_of_secret(${hashOf(secret)})`,
  )
  return found ?? null
}

/** School whose public code stands in front of a link, or null. */
export async function schoolOfLink(token: string): Promise<string | null> {
  const code = token.split('-')[0] ?? ''
  return (await doorOf(`school:${code}`))?.school_id ?? null
}

/**
 * Opens a link. Expired, used, revoked, foreign and mistyped links all give the same answer, with the school
 * the link names by its public part. Showing a link consumes nothing: mail scanners open links too.
 */
export async function openInvitation(token: string, now: Date): Promise<Invited | { problem: Problem }> {
  const found = await doorOf(token)
  const invited =
    found?.kind === 'invitation' && found.school_id && found.subject_id && found.id
      ? await readInvited(found.school_id, found.subject_id, found.id, token, now)
      : null
  return invited ?? { problem: { kind: 'not-there', schoolId: await schoolOfLink(token) } }
}

async function readInvited(
  schoolId: string,
  personId: string,
  invitationId: string,
  token: string,
  now: Date,
) {
  return asSystem('load-actor', schoolId, async (db) => {
    const invitation = await db.invitation.findUnique({
      where: { schoolId_id: { schoolId, id: invitationId } },
      select: { scope: true, validUntil: true, revokedAt: true, openedAt: true },
    })
    if (!invitation || invitation.revokedAt || invitation.validUntil <= now) return null
    const door = { accountId: null, sessionId: null, invitationId, isVerified: false }
    const actor = await readActor(schoolId, personId, door, now)
    return actor ? { actor, invitationId, scope: invitation.scope, token } : null
  })
}
