import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded, stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { prepareOwnDatabase } from '@/lib/operations/database/roles'

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string
    appUrl: string
    ownerUrl: string
    jobsUrl: string
  }
}

const folder = path.resolve(import.meta.dirname, '../../.data/test')

/** One server for the whole run, and one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject) {
  // Nothing here has to survive a power cut.
  const server = await startEmbedded(folder, ['fsync=off', 'full_page_writes=off'])
  const admin = new pg.Client({ connectionString: server.superuserUrl('postgres') })
  await admin.connect()
  await admin.query('drop database if exists template_school with (force)')
  await admin.end()
  const urls = await prepareOwnDatabase(server.superuserUrl, 'template_school', 'roles of the tests')
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  project.provide('superuserUrl', server.superuserUrl('template_school'))
  project.provide('appUrl', urls.app)
  project.provide('ownerUrl', urls.owner)
  project.provide('jobsUrl', urls.jobs)
  return () => stopEmbedded(folder)
}
