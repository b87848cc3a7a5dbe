import { addDays, addMonths } from 'date-fns'

/** Stretch of time a feed shows around `now`: a month back, a year ahead. */
export const feedWindow = (now: Date) => ({ from: addDays(now, -31), until: addMonths(now, 12) })

type Line = { sourceKind: string; sourceId: string }

/**
 * Of a guardian's agenda, what a child they may hear of is part of: with the right ends what the feed shows of it.
 * @param lines the guardian's own agenda
 * @param heard agendas of the children the guardian decides for
 */
export function linesStillTheirs<L extends Line>(lines: readonly L[], heard: readonly Line[]): L[] {
  const sources = new Set(heard.map(sourceOf))
  return lines.filter((line) => sources.has(sourceOf(line)))
}

const sourceOf = ({ sourceKind, sourceId }: Line) => `${sourceKind} ${sourceId}`

/** The two ways to a feed: the plain address, and the one that calendar programs subscribe with. */
export const feedAddresses = (publicUrl: string, token: string) => {
  const plain = `${publicUrl}/api/kalender/${token}`
  return { plain, subscribe: plain.replace(/^https?:/, 'webcal:') }
}
