import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandOf } from '../process-table'
import { type Place, placeFor } from './place'

/** Connection details of a PostgreSQL server that this program runs itself. */
export type EmbeddedServer = {
  port: number
  password: string
  superuserUrl: (database: string) => string
  /** True when it ran already: then somebody else will stop it. */
  isJoined: boolean
}

/**
 * Starts the PostgreSQL that comes with the app on the data in `folder`, or joins it when it runs already.
 * It outlives this process when that is killed; the next start joins or recovers it.
 * @param settings extra `-c name=value` settings, e.g. to trade durability for speed in tests
 */
export async function startEmbedded(folder: string, settings: string[] = []): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true })
  const place = placeFor(folder)
  const { password } = readOrCreate(path.join(folder, 'embedded.json'))
  if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) await initialise(place, password)
  const running = runningPort(place)
  const port = running ?? (await freePort())
  if (!running) await launch(place, port, settings)
  return {
    port,
    password,
    superuserUrl: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    isJoined: running !== null,
  }
}

/** Stops the server on `folder` cleanly; does nothing when it does not run. */
export async function stopEmbedded(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const place = placeFor(folder)
  if (existsSync(place.cluster) && runningPort(place))
    await run(place, 'pg_ctl', ['stop', '-D', place.cluster, '-m', 'fast', '-w'])
}

function readOrCreate(file: string): { password: string } {
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ password: randomBytes(24).toString('base64url') }), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Makes an empty cluster beside its place and moves it there, so that one killed half-way is never used. */
async function initialise(place: Place, password: string): Promise<void> {
  const half = `${place.cluster}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const passwordFile = path.join(tmpdir(), `aan-tafel-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const { uid, gid } = place.owner
  if (uid && gid) for (const file of [half, passwordFile]) chownSync(file, uid, gid)
  const flags = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    await run(place, 'initdb', ['-D', half, ...flags, '--encoding=UTF8', '--locale=C'])
  } finally {
    rmSync(passwordFile)
  }
  // Only a folder without PG_VERSION is replaced: it holds no data.
  rmSync(place.cluster, { recursive: true, force: true })
  renameSync(half, place.cluster)
}

/** Port of the live server on this cluster, or null; a postmaster.pid left by a crash is removed. */
function runningPort(place: Place): number | null {
  const pidFile = path.join(place.cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  // After a crash or in a new container the number may belong to another program by now.
  const command = commandOf(Number(pid))
  if (command !== null && !/postgres/.test(command)) rmSync(pidFile)
  const status = spawnSync(path.join(place.binaries, 'bin/pg_ctl'), ['status', '-D', place.cluster], {
    ...place.owner,
    cwd: '/',
  })
  return status.status === 0 && port ? Number(port) : null
}

async function launch(place: Place, port: number, settings: string[]): Promise<void> {
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=80',
    'jit=off',
    'timezone=UTC',
    'log_min_messages=fatal',
    // Error details hold whole rows; they stay out of the log file too.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...settings,
  ].map((setting) => `-c ${setting}`)
  const log = path.join(place.cluster, 'server.log')
  const flags = ['-D', place.cluster, '-w', '-t', '60', '-l', log, '-o', `-p ${port} ${options.join(' ')}`]
  await run(place, 'pg_ctl', ['start', ...flags])
}

function run(place: Place, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const options: SpawnOptions = {
      ...place.owner,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    }
    const child = spawn(path.join(place.binaries, 'bin', program), args, options)
    let complaint = ''
    child.stderr?.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${complaint.slice(-2000)}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
