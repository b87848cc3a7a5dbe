import { createHash } from 'node:crypto'
import { asSystem } from '@/lib/foundation/db'
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
  return (await importSchoolAsOperator(schoolId, { school, fileHash: hashOf(bytes) }, now)).counts
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
