import { buildWhenStale } from './build'
import { stopEmbedded } from './database/embedded'
import { migrate } from './database/migrate'
import { prepareQueue } from './database/queue'
import { schoolsIn } from './database/schools'
import { prepareSurroundings, readSettings } from './environment'
import { isPortFree, startProgram, startWeb, stopAll, untilHealthy } from './processes'
import { claim } from './running'

const say = (line: string) => process.stdout.write(`${line}\n`)

type Stoppable = {
  programs: ReturnType<typeof startWeb>[]
  stopDatabase: () => Promise<void>
  release: () => void
  isStopping: boolean
}

/** `npm start`: database, migrations, build, worker, web app; Ctrl-C stops all of it. */
async function start(): Promise<void> {
  const folder = readSettings()
  const port = process.env['PORT'] ?? '3000'
  const host = process.env['HOST'] ?? '127.0.0.1'
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const given = process.env['DATABASE_URL']
  const held = await claim(folder, given ? `running-${port}` : 'running', address)
  if ('heldBy' in held) {
    say(`Aan Tafel already runs on this data (process ${held.heldBy.pid}): ${held.heldBy.address}`)
    process.exit(1)
  }
  const open: Stoppable = {
    programs: [],
    stopDatabase: async () => {},
    release: held.release,
    isStopping: false,
  }
  const stop = stopper(open)
  // A terminal that was closed takes no words any more; that must not end the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop(0))
  try {
    if (!(await isPortFree(host, Number(port))))
      throw new Error(
        `Port ${port} is in use. Stop the other program, or choose another: PORT=3100 npm start`,
      )
    say('Starting the database …')
    if (!given) open.stopDatabase = () => stopEmbedded(folder)
    const { urls, isEmbedded, variables } = await prepareSurroundings()
    await migrate(urls.owner)
    await prepareQueue(urls.jobs)
    buildWhenStale()
    const begin = (program: ReturnType<typeof startWeb>) => {
      open.programs.push(program)
      held.note(open.programs.flatMap(({ pid }) => pid ?? []))
      program.once('exit', () => void stop(1))
    }
    begin(startWeb(variables, host, port))
    // People come first: on two cores the worker's start would keep the first answer waiting.
    await untilHealthy(address)
    if (open.isStopping) return
    begin(startProgram('worker', variables))
    const welcome = startProgram('welcome', {
      ...variables,
      IS_EMBEDDED: isEmbedded ? '1' : '',
      HAS_OTHER_SCHOOL: (await schoolsIn(urls.owner)).some((school) => !school.isDemo) ? '1' : '',
    })
    open.programs.push(welcome)
    await new Promise((resolve) => welcome.once('exit', resolve))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Aan Tafel could not start.'}\n`)
    await stop(1)
  }
}

/** Ends programs, then the database, then the claim; asked twice it does it once. */
function stopper(open: Stoppable): (code: number) => Promise<void> {
  return async (code) => {
    if (open.isStopping) return
    open.isStopping = true
    say('Stopping …')
    await stopAll(open.programs)
    await open.stopDatabase()
    open.release()
    process.exit(code)
  }
}

await start()
