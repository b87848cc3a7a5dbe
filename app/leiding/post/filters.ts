import { getTranslations } from 'next-intl/server'
import { type Part, parts } from '@/lib/post/outbox/rules'
import { addressWith } from '../../address-with'

const base = '/leiding/post'
type View = { only: Part | null; all: number; ofPart: ReadonlyMap<Part | null, readonly unknown[]> }

/** The parts of the outbox as links with how many messages each holds, the search within one, and its pages. */
export async function lookOf({ only, all, ofPart }: View, search: string) {
  const words = await getTranslations('post')
  const filters = [
    {
      href: addressWith(base, { zoek: search }),
      label: words('all'),
      count: all,
      isCurrent: only === null,
    },
    ...parts.map((part) => ({
      href: addressWith(base, { toon: part, zoek: search }),
      label: words(`parts.${part}`),
      count: ofPart.get(part)?.length ?? 0,
      isCurrent: only === part,
    })),
  ]
  const toon = only ?? ''
  return {
    filters,
    search: { name: 'zoek', label: words('search'), value: search, keep: { toon } },
    hrefOf: (page: string) => addressWith(base, { toon, zoek: search, pagina: page }),
  }
}

/** The address of a page of the call list. */
export const callsHref = (page: string) => addressWith(base, { bellen: page })
