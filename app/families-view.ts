import { readJointMoments } from '@/lib/conversations/apart/queries'
import type { Actor } from '@/lib/foundation/actor'
import { pageOf } from '@/lib/foundation/pages'
import { readTogether } from '@/lib/foundation/session'
import type { Place } from '@/lib/foundation/time'
import { plain } from '@/lib/people/children/rules'
import { readFamilies, readUnknownAuthorities } from '@/lib/people/guardianship/queries'

type Look = { search: string; gezag: string; pagina: string }

/** Who decides and who lives together, of the children (and parents) one searches for, a page of each. */
export const readFamiliesView = (actor: Actor, { search, gezag, pagina }: Look, now: Date, place: Place) =>
  readTogether(actor, async () => {
    const unknown = await readUnknownAuthorities(actor, now)
    const wanted = plain(search)
    const found = unknown.filter((row) => plain(`${row.childName} ${row.guardianName}`).includes(wanted))
    const families = pageOf(await readFamilies(actor, search), pagina)
    const joint = await readJointMoments(actor, families.rows, now, place)
    return {
      unknown: pageOf(found, gezag),
      families: {
        ...families,
        rows: families.rows.map((family) => ({ ...family, joint: joint.get(family.childId) ?? null })),
      },
    }
  })
