import type { Actor } from '@/lib/foundation/actor'
import { pageOf } from '@/lib/foundation/pages'
import { readTogether } from '@/lib/foundation/session'
import { plain } from '@/lib/people/children/rules'
import { readCallList, readOutbox } from '@/lib/post/outbox/queries'
import { partOf, parts } from '@/lib/post/outbox/rules'

type Look = { part: string; search: string; page: string; calls: string }

/** The outbox as one looks at it: one part or all, who is searched for, one page of it; and the call list. */
export const readOutboxView = (actor: Actor, { part, search, page, calls }: Look, now: Date) =>
  readTogether(actor, async () => {
    const { lines, counts } = await readOutbox(actor, now)
    const found = lines.filter((line) => plain(line.recipient).includes(plain(search)))
    const only = parts.find((one) => one === part) ?? null
    const shown = only ? found.filter((line) => partOf(line) === only) : found
    return {
      counts,
      only,
      all: found.length,
      ofPart: Map.groupBy(found, partOf),
      page: pageOf(shown, page),
      callList: pageOf(await readCallList(actor), calls),
    }
  })
