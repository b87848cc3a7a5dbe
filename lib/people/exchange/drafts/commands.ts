import 'server-only'

import { createHash } from 'node:crypto'
import { addMinutes } from 'date-fns'
import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem } from '@/lib/foundation/db'
import { createJob } from '@/lib/foundation/jobs'
import { granted, permit, type Result, refused } from '@/lib/foundation/result'
import { seal } from '@/lib/foundation/secrets'
import type { ImportKind } from '@/lib/schools/exchange/commands'
import type { Reading } from '@/lib/schools/exchange/findings/rules'
import { mayImport } from '@/lib/schools/exchange/policy'
import type { ImportDecisions } from '@/lib/schools/exchange/rules'
import { isId } from '../../rules'
import { readParents } from '../input'
import { importParents } from '../parents/commands'
import { importSchool } from '../school/commands'
import { readSchoolFile } from '../school/queries'
import { openDraft } from './queries'
import { type Draft, draftMinutes } from './rules'

export type HandedIn = { readonly fileName: string; readonly bytes: Uint8Array }

/**
 * Reads a file and keeps what may be kept of it, sealed, until the actor says yes or an hour has passed. An earlier
 * one of the same kind is gone. The file itself is never kept.
 * @returns the id of what waits, also when it holds only the reasons why the file cannot be used
 */
export async function handIn(actor: Actor, kind: ImportKind, file: HandedIn, now: Date): Promise<string> {
  permit(mayImport(actor), 'import')
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  const about = { fileName: file.fileName.slice(0, 120), fileHash }
  return keep(
    actor,
    kind === 'school'
      ? { ...about, kind, reading: await readSchoolFile(actor, file.bytes, now) }
      : { ...about, kind, reading: await readParents(file.bytes) },
    now,
  )
}

/** The same for a file that was refused while it still came in. */
export function handInTooLarge(
  actor: Actor,
  kind: ImportKind,
  megabytes: number,
  now: Date,
): Promise<string> {
  permit(mayImport(actor), 'import')
  const reading: Reading<never> = {
    ok: false,
    findings: [{ severity: 'error', code: 'file-too-large', line: 1, params: { megabytes } }],
  }
  return keep(actor, { kind, fileName: '', fileHash: '', reading }, now)
}

async function keep(actor: Actor, draft: Draft, now: Date): Promise<string> {
  const { schoolId, personId: byId } = actor
  const expiresAt = addMinutes(now, draftMinutes)
  const sealed = seal('import draft', JSON.stringify(draft))
  return asActor(actor, async (db) => {
    await db.importDraft.deleteMany({ where: { schoolId, byId, kind: draft.kind } })
    const { id } = await db.importDraft.create({
      data: { schoolId, byId, kind: draft.kind, sealed, expiresAt },
      select: { id: true },
    })
    await createJob(db, 'erase-draft', { schoolId, draftId: id }, expiresAt)
    return id
  })
}

/**
 * Takes over what waits, and erases it, in one transaction; of two presses on the button one does it.
 * @returns the id of the run, or `gone` when it is not there any more or cannot be used
 */
export async function takeOver(
  actor: Actor,
  id: string,
  decisions: ImportDecisions,
  now: Date,
): Promise<Result<string, 'gone'>> {
  permit(mayImport(actor), 'import')
  if (!isId(id)) return refused('gone')
  return asActor(actor, async (db) => {
    const rows = await db.$queryRaw<{ sealed: Uint8Array }[]>`delete from import_draft
      where school_id = ${actor.schoolId}::uuid and id = ${id}::uuid and by_id = ${actor.personId}::uuid
        and expires_at > ${now} returning sealed`
    const draft = rows[0] && openDraft(rows[0].sealed)
    if (draft?.kind === 'school' && draft.reading.ok) {
      const order = { school: draft.reading.value, fileHash: draft.fileHash, decisions }
      return granted((await importSchool(actor, order, now)).runId)
    }
    if (draft?.kind === 'parents' && draft.reading.ok) {
      const order = { parents: draft.reading.value, fileHash: draft.fileHash }
      return granted((await importParents(actor, order, now)).runId)
    }
    return refused('gone')
  })
}

/** Erases what nobody said yes to within the hour; called by the worker. */
export const eraseDraft = (schoolId: string, id: string) =>
  asSystem('erase-draft', schoolId, (db) => db.importDraft.deleteMany({ where: { schoolId, id } }))
