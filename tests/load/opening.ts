import { setTimeout as pause } from 'node:timers/promises'
import { figuresOf } from './figures'
import type { Answer } from './http'
import { askTime, book, openLink, timesOn } from './parent'
import type { Family } from './school'

type Steps = { page: number[]; confirm: number[]; booking: number[] }

/**
 * Families come within `window` ms, each opens the page of its link, thinks, asks for one of the first free times,
 * says yes, and after "just taken" chooses again from the times of that answer.
 * @param think longest time in ms a parent looks at a page
 */
export async function opening(address: string, families: Family[], window: number, think: number) {
  const took: Steps = { page: [], confirm: [], booking: [] }
  const seen = { booked: 0, conflicts: 0, errors: 0, serverErrors: 0 }
  const start = performance.now()
  const noted = async (step: keyof Steps, asked: Promise<Answer>) => {
    const answer = await asked
    took[step].push(answer.ms)
    if (answer.status >= 500) seen.serverErrors++
    return answer
  }
  const come = async (family: Family, index: number) => {
    await pause((window * index) / families.length)
    let page = await noted('page', openLink(address, family))
    for (let tries = 0; tries < 20; tries++) {
      await pause(think * Math.random())
      const times = timesOn(page.body)
      // Everybody wants the early ones: of the first dozen, one by chance.
      const wanted = times[Math.floor(Math.random() * Math.min(12, times.length))] ?? ''
      const asked = await noted('confirm', askTime(address, family, wanted))
      if (asked.status === 200) {
        const said = await noted('booking', book(address, family, wanted))
        if (said.status === 303) return void seen.booked++
        page = said
      } else page = asked
      if (page.status !== 409) break
      seen.conflicts++
    }
    seen.errors++
  }
  await Promise.all(
    families.map((family, index) =>
      come(family, index).catch(() => {
        seen.errors++
      }),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  const row = (durations: number[]) => figuresOf({ durations, seconds, errors: 0 })
  return {
    ...seen,
    seconds: Math.round(seconds),
    page: row(took.page),
    confirm: row(took.confirm),
    booking: row(took.booking),
  }
}
