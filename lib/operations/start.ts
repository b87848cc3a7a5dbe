import { buildWhenStale } from './build'
import { stopEmbedded } from './database/embedded'
import { migrate } from './database/migrate'
import { prepareQueue } from './database/queue'
import { dataFolder, prepareSurroundings } from './environment'
import { isPortFree, startProgram, startWeb, stopAll, untilHealthy } from './processes'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm start`: database, migrations, build, worker, web app; Ctrl-C stops all of it. */
async function start(): Promise<void> {
  const port = process.env['PORT'] ?? '3000'
  const host = process.env['HOST'] ?? '127.0.0.1'
  if (!(await isPortFree(host, Number(port)))) {
    say(`Port ${port} is in use. Stop the other program, or choose another: PORT=3100 npm start`)
    process.exit(1)
  }
  say('Starting the database …')
  const { urls, isEmbedded, variables } = await prepareSurroundings()
  await migrate(urls.owner)
  await prepareQueue(urls.jobs)
  buildWhenStale()

  const children = [startProgram('worker', variables), startWeb(variables, host, port)]
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    say('\nStopping …')
    await stopAll(children)
    if (isEmbedded) await stopEmbedded(dataFolder())
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  for (const child of children) child.once('exit', () => void stop(1))

  await untilHealthy(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)
  const welcome = startProgram('welcome', { ...variables, IS_EMBEDDED: isEmbedded ? '1' : '' })
  await new Promise((resolve) => welcome.once('exit', resolve))
}

start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
