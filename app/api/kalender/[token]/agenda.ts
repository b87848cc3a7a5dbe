import { type AgendaLine, readAgenda } from '@/lib/agenda/queries'
import { type Actor, childrenOf } from '@/lib/foundation/actor'
import { feedWindow, linesStillTheirs } from '@/lib/post/feeds/rules'

/** Where a person is expected at school: as staff, and as guardian of the children they decide for today. */
export async function readFamilyAgenda(actor: Actor, now: Date): Promise<AgendaLine[]> {
  const { from, until } = feedWindow(now)
  const of = (subjectKind: 'child' | 'guardian' | 'staff', subjectId: string) =>
    readAgenda(actor, { subjectKind, subjectId }, from, until)
  const asStaff = await of('staff', actor.personId)
  const asGuardian = await of('guardian', actor.personId)
  const heard: AgendaLine[] = []
  for (const childId of childrenOf(actor)) heard.push(...(await of('child', childId)))
  const lines = [...asStaff, ...linesStillTheirs(asGuardian, heard)]
  return [...new Map(lines.map((line) => [line.sourceId, line])).values()]
}
