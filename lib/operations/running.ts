import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandOf } from './process-table'

/** What a start command writes down about itself: its own number, its programs, its address. */
type Running = { pid: number; children: number[]; address: string }

const ourPrograms = /lib\/operations\/(start|worker|welcome)|next[^ ]* start|next-server/

/** Says that this data is in use by a start command, which `release` takes back. */
export type Claim = { note: (children: number[]) => void; release: () => void }

/**
 * Claims the data of `folder` for this process. What is left of a start that was killed (its web app or worker
 * may live on) is ended first.
 * @returns the claim, or the address of the start command that runs already
 */
export async function claim(
  folder: string,
  name: string,
  address: string,
): Promise<Claim | { heldBy: Running }> {
  const file = path.join(folder, `${name}.json`)
  const mine: Running = { pid: process.pid, children: [], address }
  for (;;) {
    if (write(file, mine, 'wx')) break
    const holder = read(file)
    if (holder && isOurs(holder.pid)) return { heldBy: holder }
    if (holder) await endLeftovers(holder.children)
    rmSync(file, { force: true })
  }
  return {
    note: (children) => write(file, { ...mine, children }, 'w'),
    release: () => rmSync(file, { force: true }),
  }
}

/** The start command that runs on the data of `folder`, or null. */
export function runningOn(folder: string, name: string): Running | null {
  const holder = read(path.join(folder, `${name}.json`))
  return holder && isOurs(holder.pid) ? holder : null
}

function write(file: string, content: Running, flag: 'w' | 'wx'): boolean {
  try {
    writeFileSync(file, JSON.stringify(content), { flag, mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(file: string): Running | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running
  } catch {
    return null
  }
}

/** A number is reused by the system sooner or later, so the command line has to be ours too. */
const isOurs = (pid: number) => pid !== process.pid && ourPrograms.test(commandOf(pid) ?? '')

/** Each program leads a process group of its own; the group ends with it. */
async function endLeftovers(pids: number[]): Promise<void> {
  const left = () => pids.filter(isOurs)
  for (const pid of left()) signalGroup(pid, 'SIGTERM')
  for (let i = 0; i < 50 && left().length > 0; i++) await new Promise((resolve) => setTimeout(resolve, 100))
  for (const pid of left()) signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {
    // Gone in the meantime.
  }
}
