import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@/lib/operations/environment'
import { isPortFree } from '@/lib/operations/processes'

/**
 * What a start must survive, tried on the real thing: first start, second start beside it, the console beside it,
 * Ctrl-C, a start on what is there, kill -9 of everything and of the start command alone. Run by name:
 * `tsx --tsconfig lib/operations/tsconfig.json tests/load/start.ts`. Exits 1 when one promise is broken.
 */
const require = createRequire(import.meta.url)
const folder = mkdtempSync(path.join(tmpdir(), 'aan-tafel-start-'))
const port = await freePort()
const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: '' }
const say = (line: string) => void process.stdout.write(`${line}\n`)
let broken = 0

try {
  let app = run('start')
  await until(app, 'letter code', 180)
  promise('the demo school opens at the first start', /leader .*\/inloggen\/link\//.test(app.text))
  const schools = admin('list-schools')
  promise('the console works beside the app', schools.includes('(demo)'))

  const second = run('start')
  await second.ended
  promise('a second start says where the first one is', second.text.includes(`http://127.0.0.1:${port}`))
  promise('and leaves it alone', await answers())

  process.kill(app.child.pid ?? 0, 'SIGINT')
  await app.ended
  promise('Ctrl-C leaves no process', leftovers().length === 0)
  promise('the console starts and stops the database itself', admin('list-schools') === schools)
  promise('and leaves no process either', leftovers().length === 0)

  const begun = Date.now()
  app = run('start')
  while (!(await answers())) await pause(20)
  const seconds = (Date.now() - begun) / 1000
  // The goal is 4 s on an idle machine; a shared one gets some grace.
  promise(`the first answer on existing data came after ${seconds.toFixed(1)} s (goal 4)`, seconds <= 12)
  await until(app, 'letter code', 60)
  promise('a second start keeps everything', admin('list-schools') === schools)

  for (const pid of leftovers()) process.kill(pid, 'SIGKILL')
  await app.ended
  app = run('start')
  await until(app, 'letter code', 60)
  promise('after kill -9 of everything it starts again with everything', admin('list-schools') === schools)

  process.kill(app.child.pid ?? 0, 'SIGKILL')
  await app.ended
  app = run('start')
  await until(app, 'letter code', 60)
  promise('after kill -9 of the start command alone, too', admin('list-schools') === schools)
  process.kill(app.child.pid ?? 0, 'SIGTERM')
  await app.ended
  promise('SIGTERM leaves no process', leftovers().length === 0)
} finally {
  for (const pid of leftovers()) process.kill(pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(broken > 0 ? 1 : 0)

function promise(words: string, isKept: boolean): void {
  say(`${isKept ? 'kept  ' : 'BROKEN'} ${words}`)
  if (!isKept) broken++
}

type Run = { child: ChildProcess; text: string; ended: Promise<unknown> }

// Without the TypeScript runner's own wrapper process, so that a signal reaches the start command itself.
function run(name: string): Run {
  const args = ['--import', require.resolve('tsx'), `lib/operations/${name}.ts`]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, TSX_TSCONFIG_PATH: 'lib/operations/tsconfig.json' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const started: Run = { child, text: '', ended: new Promise((resolve) => child.once('exit', resolve)) }
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      started.text += chunk
    })
  return started
}

async function until(app: Run, words: string, seconds: number): Promise<void> {
  for (const last = Date.now() + seconds * 1000; Date.now() < last; await pause(50))
    if (app.text.includes(words)) return
  throw new Error(`no "${words}" within ${seconds} s:\n${app.text.slice(-3000)}`)
}

function admin(...args: string[]): string {
  const program = [
    require.resolve('tsx/cli'),
    '--tsconfig',
    'lib/operations/tsconfig.json',
    'lib/operations/admin.ts',
  ]
  return spawnSync(process.execPath, [...program, ...args], { cwd: root, env, encoding: 'utf8' }).stdout
}

/** Live processes that carry this run's folder in their environment or command line. */
function leftovers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const [command, surroundings] = ['cmdline', 'environ'].map((file) =>
          readFileSync(`/proc/${name}/${file}`, 'utf8'),
        )
        return command !== '' && `${command}${surroundings}`.includes(folder)
      } catch {
        return false
      }
    })
    .map(Number)
}

function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function freePort(): Promise<number> {
  for (let candidate = 3322; ; candidate++) if (await isPortFree('127.0.0.1', candidate)) return candidate
}
