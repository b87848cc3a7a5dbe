import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stopEmbedded } from '@/lib/operations/database/embedded'
import { migrate } from '@/lib/operations/database/migrate'
import { prepareQueue } from '@/lib/operations/database/queue'
import { prepareSurroundings, root } from '@/lib/operations/environment'
import { startProgram, startWeb, stopAll, untilHealthy } from '@/lib/operations/processes'
import { startSink } from '../smtp-sink'
import { localUrl, port, publicUrl } from './address'

/** An empty house for the browser tests: built app, worker, database and mail server, gone when they are done. */
export default async function setup() {
  const folder = path.join(root, `.data/e2e-${port}`)
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
  const mail = path.join(folder, 'mail')
  mkdirSync(mail, { recursive: true })
  let arrived = 0
  const sink = await startSink(0, {
    taken: (one) => writeFileSync(path.join(mail, `${++arrived}.json`), JSON.stringify(one)),
  })
  Object.assign(process.env, {
    DATA_DIR: folder,
    PORT: port,
    PUBLIC_URL: publicUrl,
    SMTP_URL: sink.url,
    E2E_MAIL: mail,
    LOG_LEVEL: 'warn',
  })
  const { urls, variables, backupUrl } = await prepareSurroundings()
  Object.assign(process.env, variables, { E2E_DATABASE_URL: backupUrl })
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  const children = [startProgram('worker', variables), startWeb(variables, '127.0.0.1', port)]
  await untilHealthy(localUrl)
  return async () => {
    await stopAll(children)
    await sink.stop()
    await stopEmbedded(folder)
  }
}
