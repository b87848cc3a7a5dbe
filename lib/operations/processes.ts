import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { root } from './environment'

const require = createRequire(import.meta.url)

/** How Node runs our TypeScript without a wrapper process, from the checkout's folder. */
export const asProgram = ['--import', './lib/operations/loader.mjs']

/** Starts the built web app. It answers once the returned process prints that it is ready. */
export const startWeb = (variables: Record<string, string>, host: string, port: string): ChildProcess =>
  startNode([require.resolve('next/dist/bin/next'), 'start', '-H', host, '-p', port], variables)

/** Starts one of our own programs under lib/operations. */
export const startProgram = (
  name: string,
  variables: Record<string, string>,
  args: string[] = [],
): ChildProcess => startNode([...asProgram, `lib/operations/${name}.ts`, ...args], variables)

function startNode(args: string[], variables: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Out of the terminal's process group: Ctrl-C reaches the start command alone, which stops the rest in order.
    detached: true,
  })
}

/** Ends processes politely, then firmly after `patience` ms; resolves when all are gone. */
export async function stopAll(children: ChildProcess[], patience = 8000): Promise<void> {
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve()
          const firmly = setTimeout(() => signal(child, 'SIGKILL'), patience)
          child.once('exit', () => {
            clearTimeout(firmly)
            resolve()
          })
          signal(child, 'SIGTERM')
        }),
    ),
  )
}

/** To the whole group of a process: it may have children of its own. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, name)
  } catch {
    child.kill(name)
  }
}

/** True when nothing listens there yet. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** Waits until the app answers its health check, at most `seconds`. @throws Error when it does not */
export async function untilHealthy(url: string, seconds = 60): Promise<void> {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no answer from ${url} within ${seconds} s`)
}
