import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { unseal } from '@/lib/foundation/secrets'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { mayImport } from '@/lib/schools/exchange/policy'
import { isId } from '../../rules'
import { type ParentsPreview, previewParents } from '../parents/queries'
import type { ParentsExport } from '../rules'
import { previewSchoolImport } from '../school/queries'
import { type SchoolSummary, summaryOf } from '../school/rules'
import type { Draft } from './rules'

export type DraftPreview = { readonly fileName: string; readonly findings: readonly Finding[] } & (
  | { readonly kind: 'refused'; readonly of: Draft['kind'] }
  | { readonly kind: 'school'; readonly summary: SchoolSummary }
  | { readonly kind: 'parents'; readonly file: ParentsExport; readonly rows: ParentsPreview['rows'] }
)

/**
 * What the actor's own file would do, as the school is at this moment. Nothing is written.
 * @returns null when there is no such draft, it is somebody else's, or its hour has passed
 */
export async function readDraftPreview(actor: Actor, id: string, now: Date): Promise<DraftPreview | null> {
  permit(mayImport(actor), 'import')
  const draft = await readDraft(actor, id, now)
  if (!draft) return null
  const { fileName, kind } = draft
  const about = { fileName, findings: draft.reading.findings }
  if (kind === 'school' && draft.reading.ok) {
    const school = draft.reading.value
    const { diff } = await previewSchoolImport(actor, school)
    return { kind, ...about, summary: summaryOf(school, diff) }
  }
  if (kind === 'parents' && draft.reading.ok) {
    const file = draft.reading.value
    const { rows, findings } = await previewParents(actor, file)
    return { kind, fileName, findings: [...about.findings, ...findings], file, rows }
  }
  return { kind: 'refused', of: kind, ...about }
}

async function readDraft(actor: Actor, id: string, now: Date): Promise<Draft | null> {
  if (!isId(id)) return null
  const row = await asActor(actor, (db) =>
    db.importDraft.findFirst({
      where: { schoolId: actor.schoolId, id, byId: actor.personId, expiresAt: { gt: now } },
      select: { sealed: true },
    }),
  )
  return row && openDraft(row.sealed)
}

/** What a sealed draft holds. */
export const openDraft = (sealed: Uint8Array) => JSON.parse(unseal('import draft', sealed)) as Draft
