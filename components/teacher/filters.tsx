import type { Route } from 'next'
import Link from 'next/link'

export type Filter = { href: Route; label: string; count: number; isCurrent: boolean }
type Props = {
  label: string
  filters: readonly Filter[]
  search: { name: string; label: string; value: string; keep?: Readonly<Record<string, string>> | undefined }
}

/** Which part of a list is shown, as links with their count, and a search that works without script. */
export function Filters({ label, filters, search }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1.5 print:hidden">
      {filters.map(({ href, label: words, count, isCurrent }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'true' : undefined}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-button border-2 border-transparent px-3 font-semibold text-inkt no-underline hover:bg-linnen aria-[current]:border-gras aria-[current]:bg-gras-licht aria-[current]:font-bold"
        >
          {words} <span className="font-normal text-inkt-2">{count}</span>
        </Link>
      ))}
      <form className="ms-auto max-lg:w-full">
        {Object.entries(search.keep ?? {}).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <label htmlFor="search" className="sr-only">
          {search.label}
        </label>
        <input
          id="search"
          type="search"
          name={search.name}
          defaultValue={search.value}
          placeholder={search.label}
          className="block min-h-11 w-full rounded-field border-2 border-lijn bg-vel px-3.5 py-1.5 text-inkt lg:w-56"
        />
      </form>
    </nav>
  )
}
