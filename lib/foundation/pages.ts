/** Lines on one page of a long list. */
const linesPerPage = 50

/** One page of a list, with where it stands among the others. */
export type Page<Row> = { rows: Row[]; page: number; pages: number; count: number }

/** The page with number `wanted` (from 1, as it stands in an address); the nearest one when there is no such page. */
export function pageOf<Row>(rows: readonly Row[], wanted: string): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / linesPerPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(wanted)) || 1))
  return {
    rows: rows.slice((page - 1) * linesPerPage, page * linesPerPage),
    page,
    pages,
    count: rows.length,
  }
}
