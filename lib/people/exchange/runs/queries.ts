import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { mayImport } from '@/lib/schools/exchange/policy'
import { fullName } from '../../rules'

export type ImportRunLine = {
  readonly id: string
  readonly kind: 'school' | 'parents'
  readonly at: Date
  readonly counts: Readonly<Record<string, number>>
  /** Null when the operator did it. */
  readonly by: string | null
}

/** The last imports that were carried out, newest first. @throws NotFound for who may not import */
export async function readImportRuns(actor: Actor): Promise<ImportRunLine[]> {
  permit(mayImport(actor), 'import')
  return asActor(actor, async (db) => {
    const { schoolId } = actor
    const runs = await db.importRun.findMany({
      where: { schoolId },
      select: { id: true, kind: true, at: true, counts: true, byId: true },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      take: 5,
    })
    const people = await db.person.findMany({
      where: { schoolId, id: { in: runs.flatMap((run) => run.byId ?? []) } },
      select: { id: true, givenName: true, prefix: true, familyName: true },
    })
    const names = new Map(people.map((person) => [person.id, fullName(person)]))
    return runs.map(({ id, kind, at, counts, byId }) => ({
      ...{ id, at, by: names.get(byId ?? '') ?? null, kind: kind === 'parents' ? kind : 'school' },
      counts: counts as Record<string, number>,
    }))
  })
}
