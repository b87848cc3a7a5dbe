import { rmSync } from 'node:fs'
import path from 'node:path'
import { stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareSurroundings, root } from '@/lib/operations/environment'
import { startProgram, startWeb, stopAll, untilHealthy } from '@/lib/operations/processes'

const port = '3400'

/** An empty house for the browser tests: built app, worker and database, gone when they are done. */
export default async function setup() {
  const folder = path.join(root, '.data/e2e')
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
  Object.assign(process.env, {
    DATA_DIR: folder,
    PORT: port,
    PUBLIC_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'warn',
  })
  const { urls, variables } = await prepareSurroundings()
  Object.assign(process.env, variables)
  await migrate(urls.owner)
  const children = [startProgram('worker', variables), startWeb(variables, '127.0.0.1', port)]
  await untilHealthy(`http://127.0.0.1:${port}`)
  return async () => {
    await stopAll(children)
    await stopEmbedded(folder)
  }
}
