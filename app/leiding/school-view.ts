import { readCoverage, readReached, readRounds } from '@/lib/conversations/rounds/queries'
import { readMomentsOf } from '@/lib/conversations/tables/queries'
import { laggingFirst, roundOfToday, totalsOf } from '@/lib/conversations/tables/rules'
import type { Actor } from '@/lib/foundation/actor'
import { readTogether } from '@/lib/foundation/session'
import { dateOf } from '@/lib/foundation/time'
import { readAllChildren, readGroups } from '@/lib/people/children/queries'
import { readUnknownAuthorities } from '@/lib/people/guardianship/queries'

/** The school at a glance: who has no moment, which classes lag, who cannot be reached by mail. */
export const readSchoolView = (actor: Actor, now: Date) =>
  readTogether(actor, async () => {
    const round = roundOfToday(await readRounds(actor), dateOf(now, actor.timeZone))
    const coverage = round ? await readCoverage(actor, round.id, now) : []
    const lists = await readAllChildren(actor, now)
    const moments = round ? await readMomentsOf(actor, round.id) : new Map<string, Date[]>()
    const reached = round ? await readReached(actor, round.id) : new Set<string>()
    const rows = lists.flatMap((list) =>
      list.children.map((child) => ({
        ...child,
        groupName: list.groupName,
        isInvited: !round || round.groupIds.includes(list.groupId),
        moments: moments.get(child.id) ?? [],
      })),
    )
    return {
      round,
      groups: laggingFirst(coverage),
      totals: totalsOf(coverage),
      // The same children the totals count: those of the classes in the round.
      without: rows.filter((row) => row.isInvited && !reached.has(row.id)),
      unreached: rows.filter((row) => row.lack !== null),
      unknownAuthorities: (await readUnknownAuthorities(actor, now)).length,
      classes: await readGroups(actor, now),
    }
  })
