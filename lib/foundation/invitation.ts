import 'server-only'

import type { Actor } from './actor'
import { asHolder, asVisitor, type Door } from './db'
import { readHolder } from './facts'
import type { Problem } from './handler'
import { hashOf } from './secrets'

/** Who came by a link, and which one. `scope` says what it opens, e.g. `conversations:<round id>`. */
export type Invited = { actor: Actor; invitationId: string; scope: string; token: string }

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
 * Opens a link and does `work` for who holds it, all in one transaction: what the link is worth cannot change
 * in between. Showing a link consumes nothing: mail scanners open links too.
 * Expired, used, revoked, foreign and mistyped links all give the same problem, with the school the link names
 * by its public part.
 */
export async function throughInvitation<T>(
  token: string,
  now: Date,
  work: (invited: Invited) => Promise<T>,
): Promise<{ answer: T } | { problem: Problem }> {
  const done = await asHolder(hashOf(token), async (door) => {
    if (door?.kind !== 'invitation' || !door.school_id || !door.subject_id || !door.id) return null
    const by = { accountId: null, sessionId: null, invitationId: door.id, isVerified: false }
    const found = await readHolder(door.school_id, door.subject_id, by, now)
    if (!found || found.scope === null) return null
    return { answer: await work({ actor: found.actor, invitationId: door.id, scope: found.scope, token }) }
  })
  return done ?? { problem: { kind: 'not-there', schoolId: await schoolOfLink(token) } }
}

/** Opens a link, for who needs to know only where it leads. */
export async function openInvitation(token: string, now: Date): Promise<Invited | { problem: Problem }> {
  const opened = await throughInvitation(token, now, async (invited) => invited)
  return 'problem' in opened ? opened : opened.answer
}
