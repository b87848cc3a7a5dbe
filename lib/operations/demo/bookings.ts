import { randomUUID } from 'node:crypto'
import { bookConversation } from '@/lib/conversations/booking/commands'
import type { Actor } from '@/lib/foundation/actor'
import { asSystem } from '@/lib/foundation/db'
import { readActor } from '@/lib/foundation/facts'
import { demoSchool } from './school'

/** Every third child gets a moment, chosen by its own parent. */
export async function bookSome(roundId: string, now: Date): Promise<void> {
  const links = await asSystem('seed-demo', demoSchool, (db) =>
    db.guardianship.findMany({
      where: { schoolId: demoSchool, authority: 'yes', informationRight: 'full' },
      orderBy: [{ childId: 'asc' }, { guardianId: 'asc' }],
      distinct: ['childId'],
      select: {
        childId: true,
        guardianId: true,
        child: { select: { groups: { select: { groupId: true } } } },
      },
    }),
  )
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
  for (const { childId, guardianId, child } of links.filter((_, i) => i % 3 === 0)) {
    const groupId = child.groups[0]?.groupId
    const parent = await readActor(demoSchool, guardianId, door, now)
    if (groupId && parent) await bookOne(parent, { roundId, childId }, groupId, now)
  }
}

/** A time that overlaps a sibling's or the parent's own is passed over. */
async function bookOne(
  parent: Actor,
  what: { roundId: string; childId: string },
  groupId: string,
  now: Date,
): Promise<void> {
  const slots = await asSystem('seed-demo', demoSchool, (db) =>
    db.slot.findMany({
      where: { schoolId: demoSchool, roundId: what.roundId, groupId, conversation: null },
      orderBy: { startsAt: 'asc' },
      select: { id: true },
    }),
  )
  // Spread: a plan that fills from the front looks as if nobody chose.
  const start = Number.parseInt(what.childId.slice(0, 4), 16) % Math.max(1, slots.length)
  for (const { id } of [...slots.slice(start), ...slots.slice(0, start)].slice(0, 6)) {
    const input = { ...what, slotId: id, idempotencyKey: randomUUID(), onBehalfOf: null }
    if ((await bookConversation(parent, input, now)).ok) return
  }
}
