import { type AgendaLine, readAgenda } from '@/lib/agenda/queries'
import { readChanges } from '@/lib/conversations/tables/queries'
import { type Actor, childrenOf } from '@/lib/foundation/actor'
import { feedWindow, linesStillTheirs } from '@/lib/post/feeds/rules'

type FeedLine = AgendaLine & { sequence: number; roomName: string | null }

/** Where a person is expected at school: as staff, and as guardian of the children they decide for today. */
export async function readFamilyAgenda(actor: Actor, now: Date): Promise<FeedLine[]> {
  const { from, until } = feedWindow(now)
  const of = (subjectKind: 'child' | 'guardian' | 'staff', subjectId: string) =>
    readAgenda(actor, { subjectKind, subjectId }, from, until)
  const asStaff = await of('staff', actor.personId)
  const asGuardian = await of('guardian', actor.personId)
  const heard: AgendaLine[] = []
  for (const childId of childrenOf(actor)) heard.push(...(await of('child', childId)))
  const lines = [...asStaff, ...linesStillTheirs(asGuardian, heard)]
  const once = [...new Map(lines.map((line) => [line.sourceId, line])).values()]
  const changes = await readChanges(
    actor,
    once.map((line) => line.sourceId),
  )
  return once.map((line) => ({ ...line, ...(changes.get(line.sourceId) ?? { sequence: 0, roomName: null }) }))
}
