import { createHash } from 'node:crypto'
import { freeMomentsOfLeft } from '@/lib/conversations/freeing/commands'
import { asSystem, type Db } from '@/lib/foundation/db'
import { readActor } from '@/lib/foundation/facts'
import { wordsIn } from '@/lib/i18n/words'
import { readParents } from '@/lib/people/exchange/input'
import { importParentsAsOperator } from '@/lib/people/exchange/parents/commands'
import { importSchoolAsOperator } from '@/lib/people/exchange/school/commands'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { Finding, Reading } from '@/lib/schools/exchange/findings/rules'
import { readExpectedExport } from '@/lib/schools/exchange/queries'
import { Refusal } from '../refusal'

type Counts = Record<string, number>
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Takes a school's export over. @throws Refusal with the findings when the file has errors; then nothing changed */
export async function importExport(schoolId: string, bytes: Uint8Array, now: Date): Promise<Counts> {
  const expected = await asSystem('operator', schoolId, (db) => readExpectedExport(db, schoolId, now))
  const school = accepted(await readSchoolExport(bytes, expected))
  return asSystem('operator', schoolId, async (db) => {
    const { counts } = await importSchoolAsOperator(schoolId, { school, fileHash: hashOf(bytes) }, now)
    await freeMoments(db, schoolId, now)
    return counts
  })
}

/** Without anybody who leads the school there was no round yet, so nothing to free. */
async function freeMoments(db: Db, schoolId: string, now: Date): Promise<void> {
  const lead = await db.personRole.findFirst({
    where: { schoolId, role: { in: ['leader', 'office'] }, confirmedAt: { not: null } },
    select: { personId: true },
  })
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: false }
  const actor = lead && (await readActor(schoolId, lead.personId, door, now))
  if (actor) await freeMomentsOfLeft(actor, null, now)
}

/** Takes a list of parents over. @throws Refusal with the findings when the file has errors; then nothing changed */
export async function importParentsList(schoolId: string, bytes: Uint8Array, now: Date): Promise<Counts> {
  const parents = accepted(await readParents(bytes))
  return (await importParentsAsOperator(schoolId, { parents, fileHash: hashOf(bytes) }, now)).counts
}

function accepted<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  const lines = reading.findings.filter(({ severity }) => severity === 'error').map(sentenceOf)
  throw new Refusal(['Nothing was imported:', ...lines].join('\n'))
}

function sentenceOf({ code, line, params }: Finding): string {
  const words = wordsIn('en', 'exchange')
  return `  line ${line}: ${words(`findings.${code}`, params)}`
}
