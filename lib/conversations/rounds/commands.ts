import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/foundation/actor'
import { allOrNothing, type Db } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { instant, toDateColumn } from '@/lib/foundation/time'
import type { CreateRoundInput } from './input'
import { mayPlanRound } from './policy'
import { type RoundRefusal, slotsOf } from './rules'

/**
 * Makes a round with the windows of its teachers and every moment in them; nothing when one of them cannot be.
 * @throws NotFound when the actor may not, or a year, class, teacher or room is not of this school
 */
export function createRound(
  actor: Actor,
  input: CreateRoundInput,
  now: Date,
): Promise<Result<{ roundId: string; slots: number }, RoundRefusal>> {
  permit(mayPlanRound(actor), 'round')
  const plan = planOf(actor, input)
  if ('refusal' in plan) return Promise.resolve(refused(plan.refusal))
  const { windows, slots } = plan
  return allOrNothing(actor, async (db) => {
    await requireOwn(actor, db, input)
    const roundId = randomUUID()
    const { schoolId } = actor
    await db.round.create({
      data: {
        schoolId,
        id: roundId,
        yearId: input.yearId,
        name: input.name,
        minutes: input.minutes,
        bufferMinutes: input.bufferMinutes,
        startsOn: toDateColumn(input.startsOn),
        endsOn: toDateColumn(input.endsOn),
        opensAt: input.opensAt,
        closesAt: input.closesAt,
      },
    })
    await db.roundGroup.createMany({
      data: [...new Set(input.groupIds)].map((groupId) => ({ schoolId, roundId, groupId })),
    })
    await db.window.createMany({ data: windows.map((window) => ({ schoolId, roundId, ...window })) })
    // The constraint `slot_teacher_no_overlap` decides; what it skips is missing from the count.
    const { count } = await db.slot.createMany({
      data: slots.map((slot) => ({ schoolId, roundId, ...slot })),
      skipDuplicates: true,
    })
    if (count !== slots.length) return refused('teacher-already-offers')
    await db.activity.create({
      data: { schoolId, personId: actor.personId, verb: 'round-created', subject: { roundId }, at: now },
    })
    return granted({ roundId, slots: count })
  })
}

type Place = { groupId: string; teacherId: string; roomId: string | null; startsAt: Date; endsAt: Date }
type Plan = { windows: (Place & { id: string })[]; slots: (Place & { windowId: string })[] }

function planOf({ timeZone }: Actor, input: CreateRoundInput): Plan | { refusal: RoundRefusal } {
  const plan: Plan = { windows: [], slots: [] }
  for (const hours of input.windows) {
    if (hours.date < input.startsOn || hours.date > input.endsOn || !input.groupIds.includes(hours.groupId))
      return { refusal: 'window-outside-period' }
    const times = slotsOf(hours, input.minutes, input.bufferMinutes, timeZone)
    if (times.length === 0) return { refusal: 'window-too-short' }
    const id = randomUUID()
    const { groupId, teacherId, roomId, date, from, until } = hours
    const place = { groupId, teacherId, roomId }
    const [startsAt, endsAt] = [instant(date, from, timeZone), instant(date, until, timeZone)]
    plan.windows.push({ id, ...place, startsAt, endsAt })
    plan.slots.push(...times.map((time) => ({ windowId: id, ...place, ...time })))
  }
  return plan
}

async function requireOwn(actor: Actor, db: Db, input: CreateRoundInput): Promise<void> {
  const { schoolId } = actor
  const ids = (pick: (window: CreateRoundInput['windows'][number]) => string | null) => [
    ...new Set(input.windows.flatMap((window) => pick(window) ?? [])),
  ]
  const [groups, teachers, rooms] = [
    [...new Set(input.groupIds)],
    ids((window) => window.teacherId),
    ids((window) => window.roomId),
  ]
  const found = [
    await db.schoolYear.count({ where: { schoolId, id: input.yearId } }),
    await db.group.count({ where: { schoolId, yearId: input.yearId, id: { in: groups } } }),
    await db.person.count({
      where: { schoolId, id: { in: teachers }, OR: [{ roles: { some: {} } }, { teaches: { some: {} } }] },
    }),
    await db.room.count({ where: { schoolId, id: { in: rooms } } }),
  ]
  const wanted = [1, groups.length, teachers.length, rooms.length]
  if (found.some((count, i) => count !== wanted[i])) throw new NotFound('round')
}
