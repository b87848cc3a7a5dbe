import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import type { Entry, Subject, SubjectKind } from './rules'

export type AgendaLine = { startsAt: Date; endsAt: Date; sourceKind: string; sourceId: string }

/** Where somebody is from `from` until `until`, earliest first. The caller asks whether the actor may know. */
export const readAgenda = (
  actor: Actor,
  { subjectKind, subjectId }: Subject,
  from: Date,
  until: Date,
): Promise<AgendaLine[]> =>
  asActor(actor, (db) =>
    db.agendaEntry.findMany({
      where: {
        schoolId: actor.schoolId,
        subjectKind,
        subjectId,
        startsAt: { lt: until },
        endsAt: { gt: from },
      },
      select: { startsAt: true, endsAt: true, sourceKind: true, sourceId: true },
      orderBy: { startsAt: 'asc' },
    }),
  )

/** Which of these are somewhere else already; for saying why holding their time was refused. */
export async function readBusy(
  actor: Actor,
  entries: readonly Entry[],
  exceptSourceId: string,
): Promise<ReadonlySet<SubjectKind>> {
  const rows = await asActor(actor, (db) =>
    db.agendaEntry.findMany({
      where: {
        schoolId: actor.schoolId,
        sourceId: { not: exceptSourceId },
        OR: entries.map(({ subjectKind, subjectId, startsAt, endsAt }) => ({
          subjectKind,
          subjectId,
          startsAt: { lt: endsAt },
          endsAt: { gt: startsAt },
        })),
      },
      select: { subjectKind: true },
    }),
  )
  return new Set(rows.map((row) => row.subjectKind as SubjectKind))
}
