import { parse } from 'csv-parse/sync'
import { type Bytes, chunksOf, decoderOf, refuseForeign } from '@/lib/schools/exchange/bytes/input'
import { FileRefused, FindingList, type Reading, refusedReading } from '@/lib/schools/exchange/findings/rules'
import { type Column, proposedColumns, relationsInHeaders } from './columns/rules'
import { type Row, rowReader } from './rows/input'
import type { ParentLine, ParentsExport } from './rules'

/** Rows no school comes near: 1,500 children with a row for each of two parents. */
export const maxRows = 10_000
const maxColumns = 120
/** Cells of a whole file; millions of empty ones would take seconds. */
const maxCells = 500_000

/** A table as it stands in the file, for the screen on which columns are named. */
type ParentsTable = {
  readonly headers: readonly string[]
  readonly proposed: readonly Column[]
  readonly rows: readonly Row[]
}

/**
 * Reads a CSV of parents (`;`, `,` or tab; UTF-8 or Windows-1252) with the columns as proposed, or as somebody chose.
 * A missing column "gezag" leaves authority unknown.
 */
export async function readParents(
  source: Bytes,
  chosen?: readonly Column[],
): Promise<Reading<ParentsExport>> {
  try {
    const table = await readParentsTable(source)
    const findings = new FindingList()
    return findings.reading(parentsIn(table, chosen ?? table.proposed, findings))
  } catch (error) {
    return refusedReading(error)
  }
}

/**
 * The header and rows of a CSV, nothing interpreted yet.
 * @throws FileRefused when it is no CSV, too large, or broken, with the line.
 */
async function readParentsTable(source: Bytes): Promise<ParentsTable> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(source)) chunks.push(chunk)
  const words = textOf(Buffer.concat(chunks))
  const [first, ...rest] = rowsOf(words, delimiterOf(words))
  const headers = (first?.cells ?? []).map((h) => h.slice(0, 80))
  if (headers.filter(Boolean).length < 2) throw new FileRefused('no-header', 1)
  if (rest.length === 0) throw new FileRefused('no-rows', 1)
  return { headers, proposed: proposedColumns(headers), rows: rest }
}

/** UTF-8 when the bytes are, else Windows-1252, the way Dutch Excel writes. */
function textOf(bytes: Uint8Array): string {
  refuseForeign(bytes)
  if (bytes.includes(0)) throw new FileRefused('encoding-not-supported', 1)
  try {
    return decoderOf(bytes, null).decode(bytes)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator that occurs most in the first line, outside quotes. */
function delimiterOf(words: string): string {
  const start = words.slice(0, 20_000)
  if (start.trimStart().startsWith('<')) throw new FileRefused('file-is-xml', 1)
  const header = (/^(?:"[^"]*"|[^\r\n])*/.exec(start.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length - 1
  const [best = ';'] = [';', '\t', ','].toSorted((a, b) => count(b) - count(a))
  return best
}

function rowsOf(words: string, delimiter: string): Row[] {
  if (words.split(delimiter).length > maxCells) throw new FileRefused('too-many-rows', 1, { rows: maxRows })
  try {
    const found = parse(words, {
      ...{ delimiter, bom: true, info: true, relax_quotes: true, relax_column_count: true, trim: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
      ...{ max_record_size: 64 * 1024, to: maxRows + 2 },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (found.length > maxRows + 1) throw new FileRefused('too-many-rows', maxRows, { rows: maxRows })
    return found.map(({ record, info }) => ({ line: info.lines, cells: record.slice(0, maxColumns) }))
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw new FileRefused('row-broken', 'lines' in error ? Number(error.lines) : 1)
    throw error
  }
}

function parentsIn(table: ParentsTable, columns: readonly Column[], findings: FindingList): ParentsExport {
  const has = (of: 'child' | 'parent') => columns.some((c) => c?.of === of)
  if (!has('parent')) findings.error('no-parent-columns', 1)
  if (!columns.some((c) => c?.of === 'child' && ['key', 'familyName', 'givenName'].includes(c.field)))
    findings.error('no-child-columns', 1)
  table.headers.forEach((header, i) => {
    if (header !== '' && !columns[i]) findings.warn('column-ignored', 1, { column: header })
  })
  const numbered = columns.some((c) => c?.of === 'parent' && c.place !== 0 && c.field !== 'language')
  const parents: ParentLine[] = []
  const read = rowReader(columns, relationsInHeaders(table.headers), numbered, findings)
  for (const row of table.rows) parents.push(...read(row))
  const named = table.headers.flatMap((header, i) => (header ? [{ header, taken: columns[i] ?? null }] : []))
  return { columns: named, shape: numbered ? 'per-child' : 'per-parent', rows: table.rows.length, parents }
}
