import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { buildWhenStale } from '@/lib/operations/build'
import { startEmbedded, stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { prepareOwnDatabase } from '@/lib/operations/database/roles'
import { root } from '@/lib/operations/environment'
import { isPortFree, startWeb, stopAll, untilHealthy } from '@/lib/operations/processes'

declare module 'vitest' {
  interface ProvidedContext {
    matrixUrl: string
    matrixAppUrl: string
    matrixJobsUrl: string
    matrixSuperuserUrl: string
  }
}

const folder = path.join(root, '.data/test-matrix')
const secret = 'a secret for tests only, long enough to pass'

/** The built app, as it runs in production, on a database of its own; no worker, so no mail leaves. */
export default async function setup(project: TestProject) {
  buildWhenStale()
  const server = await startEmbedded(folder, ['fsync=off', 'full_page_writes=off'])
  const admin = new pg.Client({ connectionString: server.superuserUrl('postgres') })
  await admin.connect()
  await admin.query('drop database if exists matrix with (force)')
  await admin.end()
  const urls = await prepareOwnDatabase(server.superuserUrl, 'matrix', 'roles of the matrix')
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = {
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: url,
    PUBLIC_URL: url,
    APP_DATABASE_URL: urls.app,
    JOBS_DATABASE_URL: urls.jobs,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    LOG_LEVEL: process.env['MATRIX_LOG'] ?? 'fatal',
  }
  const web = startWeb(variables, '127.0.0.1', String(port))
  await untilHealthy(url)
  project.provide('matrixUrl', url)
  project.provide('matrixAppUrl', urls.app)
  project.provide('matrixJobsUrl', urls.jobs)
  project.provide('matrixSuperuserUrl', server.superuserUrl('matrix'))
  return async () => {
    await stopAll([web])
    await stopEmbedded(folder)
  }
}

async function freePort(): Promise<number> {
  for (let port = 3380; port < 3480; port++) if (await isPortFree('127.0.0.1', port)) return port
  throw new Error('no free port for the matrix')
}
