import { randomUUID } from 'node:crypto'
import { type Answer, get, post } from './http'
import type { Family } from './school'

/** Free times a page offers, in its order. */
export const timesOn = (page: string) => [
  ...new Set(
    [...page.matchAll(/<button[^>]*>/g)].flatMap(([button]) =>
      button.includes('name="moment"') ? (/value="([0-9a-f-]{36})"/.exec(button)?.[1] ?? []) : [],
    ),
  ),
]

/** The page behind the link of a letter. */
export const openLink = (address: string, { token }: Family) => get(address, `/u/${token}`)

/** The page that asks whether this is the time. */
export const askTime = (address: string, { token, childId }: Family, slotId: string) =>
  get(address, `/u/${token}/${childId}/tijd?moment=${slotId}`)

/** Says yes to a time. @returns 303 when it is theirs, 409 with other times when somebody was first */
export const book = (address: string, { token, childId }: Family, slotId: string): Promise<Answer> =>
  post(address, `/u/${token}/${childId}/tijd`, { moment: slotId, sleutel: randomUUID() })
