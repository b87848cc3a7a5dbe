import { readFileSync } from 'node:fs'

/** Durations in ms of things that succeeded, and how many did not. */
export type Measured = { durations: number[]; seconds: number; errors: number }

export type Figures = { count: number; perSecond: number; p50: number; p95: number; errors: number }

/** One decimal is all this machine can tell. */
const round = (value: number) => Math.round(value * 10) / 10

/** The value below which `share` of the values lie, in their unit. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Count, throughput per second, median and 95th percentile in ms. */
export const figuresOf = ({ durations, seconds, errors }: Measured): Figures => ({
  count: durations.length,
  perSecond: round(durations.length / seconds),
  p50: round(percentile(durations, 0.5)),
  p95: round(percentile(durations, 0.95)),
  errors,
})

/** Does `count` pieces of work with `width` of them at a time, each as soon as one before it is done. */
export async function closedLoop(
  width: number,
  count: number,
  work: (index: number) => Promise<boolean>,
): Promise<Measured> {
  const durations: number[] = []
  let [next, errors] = [0, 0]
  const start = performance.now()
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const index = next++
        const begun = performance.now()
        if (await work(index).catch(() => false)) durations.push(performance.now() - begun)
        else errors++
      }
    }),
  )
  return { durations, seconds: (performance.now() - start) / 1000, errors }
}

/** The run of several whose throughput is the median, so that one busy moment of the machine does not count. */
export async function medianRun(runs: number, measure: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = []
  for (let i = 0; i < runs; i++) all.push(await measure())
  const speed = ({ durations, seconds }: Measured) => durations.length / seconds
  all.sort((a, b) => speed(a) - speed(b))
  const middle = all[Math.floor(runs / 2)]
  if (!middle) throw new Error('no run')
  return { ...middle, errors: all.reduce((sum, { errors }) => sum + errors, 0) }
}

/** Processor time in ms a process used so far; busy neighbours hardly change it. Source: Linux proc(5), 100 ticks a second. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Memory of a process in MB, now and at its highest. */
export function memoryOf(pid: number): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return { now: of('VmRSS'), highest: of('VmHWM') }
}
