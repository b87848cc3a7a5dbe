import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '@/lib/foundation/db'
import { startEmbedded, stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { prepareOwnDatabase } from '@/lib/operations/database/roles'
import { readParents } from '@/lib/people/exchange/input'
import { importParentsAsOperator } from '@/lib/people/exchange/parents/commands'
import { importSchoolAsOperator } from '@/lib/people/exchange/school/commands'
import { createSchool } from '@/lib/schools/commands'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { Reading } from '@/lib/schools/exchange/findings/rules'
import { edexmlOf } from '../synthetic/edexml'
import { parentsCsvOf } from '../synthetic/parents'
import { traps } from '../synthetic/traps'
import { syntheticSchool } from '../synthetic-school'

/** Time and memory of importing an invented school (1,100 pupils unless told) and its parents; prints JSON. */
const pupils = Number(process.argv[2] ?? 1100)
const now = new Date()
const folder = mkdtempSync(path.join(tmpdir(), 'import-'))
process.env['LOG_LEVEL'] = 'warn'
process.env['AUTH_SECRET'] ??= 'a secret for measuring only, long enough to pass'

const measured: Record<string, number> = { pupils }
const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now()
  const answer = await work()
  measured[name] = Math.round(performance.now() - start)
  return answer
}
const contentOf = <T>(reading: Reading<T>): T => {
  if (!reading.ok) throw new Error(reading.findings.map((f) => f.code).join())
  return reading.value
}

try {
  const server = await startEmbedded(folder)
  const urls = await prepareOwnDatabase(server.superuserUrl, 'import_load', 'roles of the measurement')
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  process.env['APP_DATABASE_URL'] = urls.app
  const schoolId = await createSchool({ name: 'De Meetlat', brin: '99ZZ' }, now)
  const invented = syntheticSchool({ seed: 7, pupils, traps })
  const [xml, csv] = [Buffer.from(edexmlOf(invented)), Buffer.from(parentsCsvOf(invented))]
  measured['fileKilobytes'] = Math.round(xml.length / 1024)
  const before = process.memoryUsage().rss
  const school = contentOf(await timed('readMs', () => readSchoolExport(xml)))
  const order = { school, fileHash: 'measured' }
  await timed('importMs', () => importSchoolAsOperator(schoolId, order, now))
  const again = await timed('againMs', () => importSchoolAsOperator(schoolId, order, now))
  measured['changesAgain'] = again.counts['changes'] ?? -1
  const parents = contentOf(await timed('readParentsMs', () => readParents(csv)))
  await timed('importParentsMs', () => importParentsAsOperator(schoolId, { parents, fileHash: 'm' }, now))
  measured['extraMegabytes'] = Math.round((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20)
  process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`)
} finally {
  await closeDatabase()
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
}
