import 'server-only'

import { randomInt, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { hashOf, newSecret } from '@/lib/foundation/secrets'
import { codeCost, codeLengths, drawSymbols, selectorText } from './codes/rules'
import { invitable, mayInvite, mayInviteThese } from './policy'
import { type Channel, type IssuedInvitation, replacedBy } from './rules'

type Order = {
  personIds: string[]
  scope: string
  channel: Channel
  validUntil: Date
  /** True when what was handed out before stays good beside it. */
  keepsEarlier?: boolean
}
type Draft = IssuedInvitation & { id: string; selector: string; secret: string; codeHash: string | null }

/**
 * Gives each of the persons a new link (and on letters a code). Who has no child to decide for is left out.
 * An earlier invitation of the same kind to the same thing stops working, unless the order says otherwise.
 * @returns what to print or mail; only hashes are stored, so nobody can ask for it again
 * @throws NotFound when the actor may not invite
 */
export async function issueInvitations(actor: Actor, order: Order, now: Date): Promise<IssuedInvitation[]> {
  permit(mayInviteThese(actor, order.personIds), 'invitations')
  return asActor(actor, async (db) => {
    const { code: schoolCode } = await db.school.findUniqueOrThrow({
      where: { id: actor.schoolId },
      select: { code: true },
    })
    const persons = await db.person.findMany({
      where: { id: { in: [...new Set(order.personIds)] }, guardianships: { some: invitable } },
      select: { id: true },
    })
    const drafts = await Promise.all(persons.map(({ id }) => draft(id, schoolCode, order.channel)))
    await waitForTurn(db, actor.schoolId)
    if (!order.keepsEarlier) await revoke(db, actor.schoolId, order, now)
    await store(db, actor.schoolId, order, drafts)
    const byPerson = new Map(drafts.map((row) => [row.personId, row]))
    return order.personIds.flatMap((personId) => {
      const issued = byPerson.get(personId)
      byPerson.delete(personId)
      return issued ? [{ personId, token: issued.token, code: issued.code }] : []
    })
  })
}

/** Stops every invitation these persons hold to `scope`, by whatever way it reached them. */
export async function revokeInvitations(
  actor: Actor,
  { personIds, scope }: { personIds: string[]; scope: string },
  now: Date,
): Promise<void> {
  permit(mayInvite(actor), 'invitations')
  await asActor(actor, async (db) => {
    for (const channel of ['letter', 'mail'] as const)
      await revoke(db, actor.schoolId, { personIds, scope, channel }, now)
  })
}

async function draft(personId: string, schoolCode: string, channel: Channel): Promise<Draft> {
  const secret = drawSymbols(codeLengths.secret, randomInt)
  return {
    personId,
    id: randomUUID(),
    token: `${schoolCode}-${newSecret()}`,
    code: null,
    selector: '',
    secret,
    codeHash: channel === 'letter' ? await hash(secret, codeCost) : null,
  }
}

/**
 * Print runs of one school and codes that are just being opened wait for each other: of two reprints at once only the
 * last works, and no code opens anything after its letter was replaced.
 */
export const waitForTurn = (db: Db, schoolId: string) =>
  db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`invitations ${schoolId}`}, 0))`

// A revoked letter gives its selector back: there are 923,521 of them for all schools together.
async function revoke(
  db: Db,
  schoolId: string,
  order: Omit<Order, 'validUntil' | 'keepsEarlier'>,
  now: Date,
): Promise<void> {
  await db.invitation.updateMany({
    where: {
      schoolId,
      personId: { in: order.personIds },
      scope: order.scope,
      channel: { in: replacedBy(order.channel) },
      revokedAt: null,
    },
    data: { revokedAt: now, selectorHash: null, codeHash: null },
  })
}

// A selector somebody holds already is drawn again: among 400 letters that happens once in twelve print runs.
async function store(db: Db, schoolId: string, order: Order, drafts: Draft[]): Promise<void> {
  let waiting = drafts
  while (waiting.length > 0) {
    for (const row of waiting) {
      if (row.codeHash === null) continue
      row.selector = drawSymbols(codeLengths.selector, randomInt)
      row.code = row.selector + row.secret
    }
    const stored = await db.invitation.createManyAndReturn({
      data: waiting.map((row) => ({
        schoolId,
        id: row.id,
        personId: row.personId,
        scope: order.scope,
        channel: order.channel,
        tokenHash: hashOf(row.token),
        selectorHash: row.codeHash === null ? null : hashOf(selectorText(row.selector)),
        codeHash: row.codeHash,
        validUntil: order.validUntil,
      })),
      skipDuplicates: true,
      select: { id: true },
    })
    const landed = new Set(stored.map(({ id }) => id))
    waiting = waiting.filter((row) => !landed.has(row.id))
  }
}
