import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Path of a Chromium for the browser tests; installs one by the way that works on this machine when there is none.
 * @throws Error that says what to do when no way works
 */
export function findChromium(): string {
  return present() ?? install() ?? fail()
}

function present(): string | undefined {
  const named = process.env['PLAYWRIGHT_CHROMIUM']
  const own = playwrightsOwn()
  return [named, ...usual, own].find((file) => file && existsSync(file))
}

function install(): string | undefined {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (isDebian) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
      'fonts-noto-core',
    ])
  } else {
    run(process.execPath, [
      createRequire(import.meta.url).resolve('@playwright/test/cli'),
      'install',
      'chromium',
    ])
  }
  return present()
}

function playwrightsOwn(): string | undefined {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())"
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout || undefined
}

function run(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function fail(): never {
  throw new Error(
    'No Chromium found, and none could be installed. Install one and set PLAYWRIGHT_CHROMIUM to its path.',
  )
}
