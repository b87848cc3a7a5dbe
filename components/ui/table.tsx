import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  end?: boolean | undefined
}
type Props<Row> = {
  caption: string
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table from the server; the first column names the row. On a phone every row becomes a small list with its labels. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const [first, ...rest] = columns
  return (
    <table className="w-full border-collapse text-start max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr>
          {columns.map((column) => {
            const look = `border-b-3 border-lijn py-1.5 pe-3 text-sm font-normal text-inkt-2 ${column.end ? 'text-end' : 'text-start'}`
            // A column of buttons has no name, and a heading without words is none.
            return column.label ? (
              <th key={column.key} scope="col" className={look}>
                {column.label}
              </th>
            ) : (
              <td key={column.key} className={look} />
            )
          })}
        </tr>
      </thead>
      <tbody className="max-lg:block max-lg:border-t-3 max-lg:border-lijn">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="border-b-2 border-lijn-zacht hover:bg-linnen max-lg:block max-lg:py-2"
          >
            <th
              scope="row"
              className="py-1.5 pe-3 text-start font-bold lg:whitespace-nowrap max-lg:block max-lg:text-lg"
            >
              {first.cell(row)}
            </th>
            {rest.map((column) => (
              <td
                key={column.key}
                className={`py-1.5 pe-3 max-lg:flex max-lg:gap-2 max-lg:py-0.5 ${column.end ? 'lg:text-end lg:whitespace-nowrap' : ''}`}
              >
                <span aria-hidden="true" className="min-w-28 text-inkt-2 lg:hidden">
                  {column.label}
                </span>
                <span className="min-w-0">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
