import { type ChildProcess, fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { root } from '@/lib/operations/environment'
import { asProgram, stopAll } from '@/lib/operations/processes'
import { get } from './http'

export type App = { address: string; webPid: number; firstAnswer: number; stop: () => Promise<void> }

/**
 * Starts the app the way `npm start` does, on the data in `folder`; what it says goes to standard error.
 * @param page path that has to answer 200 before the app counts as started
 * @returns `firstAnswer` in seconds from the start of the command
 */
export async function startApp(folder: string, port: number, page: string): Promise<App> {
  const address = `http://127.0.0.1:${port}`
  const variables = { DATA_DIR: folder, PORT: String(port), PUBLIC_URL: address, LOG_LEVEL: 'warn' }
  const begun = performance.now()
  const command = spawn(process.execPath, [...asProgram, 'lib/operations/start.ts'], {
    cwd: root,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 2, 2],
    detached: true,
  })
  const status = () =>
    get(address, page).then(
      ({ status }) => status,
      () => 0,
    )
  while ((await status()) !== 200) {
    if (command.exitCode !== null || performance.now() - begun > 120_000)
      throw new Error('the app did not start')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const firstAnswer = Math.round((performance.now() - begun) / 10) / 100
  const { children } = JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'))
  // The web app comes first: lib/operations/start.ts.
  return { address, webPid: children[0], firstAnswer, stop: () => stopAll([command], 20_000) }
}

/** Starts the floor beside the app. */
export async function startFloor(databaseUrl: string, schoolId: string, roundId: string) {
  const floor: ChildProcess = fork(path.join(import.meta.dirname, 'floor.ts'), [schoolId, roundId], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, FLOOR_DATABASE_URL: databaseUrl },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const port = await new Promise((resolve, reject) => {
    floor.once('message', resolve)
    floor.once('exit', () => reject(new Error('the floor did not start')))
  })
  return { address: `http://127.0.0.1:${port}`, pid: floor.pid ?? 0, stop: () => stopAll([floor]) }
}

/** A port nobody listens on, BENCH_PORT when given. */
export async function freePort(): Promise<number> {
  if (process.env['BENCH_PORT']) return Number(process.env['BENCH_PORT'])
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
