import { readReached, readRounds } from '@/lib/conversations/rounds/queries'
import { readMomentsOf, readPlan } from '@/lib/conversations/tables/queries'
import { roundOfToday } from '@/lib/conversations/tables/rules'
import type { Actor } from '@/lib/foundation/actor'
import { readTogether } from '@/lib/foundation/session'
import { dateOf } from '@/lib/foundation/time'
import { readChildList, readGroups } from '@/lib/people/children/queries'
import { plain } from '@/lib/people/children/rules'

/** A class as a teacher or leader looks at it: who has no moment in the round of today first. */
export const readGroupView = (actor: Actor, groupId: string, now: Date, search: string, only: boolean) =>
  readTogether(actor, async () => {
    const list = await readChildList(actor, groupId, now)
    const round = roundOfToday(await readRounds(actor), dateOf(now, actor.timeZone))
    const moments = round ? await readMomentsOf(actor, round.id, groupId) : new Map<string, Date[]>()
    const reached = round ? await readReached(actor, round.id) : new Set<string>()
    const children = list.children
      .map((child) => ({ ...child, moments: moments.get(child.id) ?? [] }))
      .sort((a, b) => Number(reached.has(a.id)) - Number(reached.has(b.id)))
    const shown = children.filter(
      (child) => plain(child.name).includes(plain(search)) && !(only && reached.has(child.id)),
    )
    const without = children.filter((child) => !reached.has(child.id)).length
    return { groupName: list.groupName, round, children, shown, without }
  })

/** The plan of one of the actor's classes (`groupId`, else the first) in the round of today. */
export const readPlanView = (actor: Actor, groupId: string, now: Date) =>
  readTogether(actor, async () => {
    const groups = (await readGroups(actor, now)).filter((group) => actor.teaches.has(group.id))
    const group = groups.find((one) => one.id === groupId) ?? groups[0] ?? null
    const round = roundOfToday(await readRounds(actor), dateOf(now, actor.timeZone))
    if (!group || !round) return { groups, group, round, slots: [], without: [], children: 0 }
    const slots = await readPlan(actor, round.id, group.id)
    const reached = await readReached(actor, round.id)
    const moments = await readMomentsOf(actor, round.id, group.id)
    const { children } = await readChildList(actor, group.id, now)
    const without = children
      .filter((child) => !reached.has(child.id))
      .map((child) => ({ ...child, moments: moments.get(child.id) ?? [] }))
    return { groups, group, round, slots, without, children: children.length }
  })
