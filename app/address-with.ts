import type { Route } from 'next'

/** An address of ours with what is not empty as its query. */
export function addressWith(base: Route, query: Readonly<Record<string, string>>): Route {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  return (asked.size > 0 ? `${base}?${asked}` : base) as Route
}
