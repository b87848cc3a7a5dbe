import { FileRefused } from '../findings/rules'

/** Bytes as they come: a whole buffer, or a stream of chunks. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** 8 MB (2^20); a school of 1,100 pupils with every field takes 0.6 MB. Source: security.md §1.5. */
const maxBytes = 8 * 1024 * 1024
const slice = 64 * 1024
const headLength = 1024

/**
 * The chunks of a file, small enough to let other requests breathe, the first one long enough to recognise it.
 * @throws FileRefused `file-too-large` as soon as the limit is passed, `file-empty` when nothing comes.
 */
export async function* chunksOf(source: Bytes): AsyncGenerator<Uint8Array> {
  let total = 0
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const whole of source instanceof Uint8Array ? [source] : source) {
    total += whole.length
    if (total > maxBytes) throw new FileRefused('file-too-large', 1, { megabytes: maxBytes / 1024 / 1024 })
    for (let at = 0; at < whole.length; at += slice) {
      const part = whole.subarray(at, at + slice)
      if (head) {
        head = joined(head, part)
        if (head.length < headLength) continue
      }
      yield head ?? part
      head = null
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  if (total === 0) throw new FileRefused('file-empty', 1)
  if (head) yield head
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const latin = new TextDecoder('windows-1252')
const signatures: [bytes: string, code: 'file-is-spreadsheet' | 'file-is-archive' | 'file-is-pdf'][] = [
  ['d0cf11e0', 'file-is-spreadsheet'],
  ['504b0304', 'file-is-archive'],
  ['504b0506', 'file-is-archive'],
  ['1f8b', 'file-is-archive'],
  ['377abcaf', 'file-is-archive'],
  ['52617221', 'file-is-archive'],
  ['25504446', 'file-is-pdf'],
]

/**
 * Refuses by the first bytes what people hand in by mistake, whatever the file is called.
 * @throws FileRefused naming what the file is instead.
 */
export function refuseForeign(head: Uint8Array): void {
  const hex = Buffer.from(head.subarray(0, 4)).toString('hex')
  const found = signatures.find(([bytes]) => hex.startsWith(bytes))?.[1]
  const start = latin.decode(head.subarray(0, headLength))
  if (found === 'file-is-archive' && /\[Content_Types\]\.xml|xl\/|_rels\//.test(start))
    throw new FileRefused('file-is-spreadsheet', 1)
  if (found) throw new FileRefused(found, 1)
  if (/^(ï»¿)?\s*<(!doctype\s+html|html|head|body)\b/i.test(start)) throw new FileRefused('file-is-html', 1)
}

/**
 * A decoder for these bytes: by byte order mark, then by `declared`, else UTF-8; broken UTF-8 makes it throw.
 * @throws FileRefused `encoding-not-supported` for UTF-16, UTF-32, UTF-7 and anything unheard of.
 */
export function decoderOf(head: Uint8Array, declared: string | null): TextDecoder {
  const hex = Buffer.from(head.subarray(0, 4)).toString('hex')
  if (/^(fffe|feff|00|..00)/.test(hex)) throw new FileRefused('encoding-not-supported', 1)
  const name = (declared ?? 'utf-8').toLowerCase()
  const western = ['iso-8859-1', 'iso-8859-15', 'windows-1252', 'latin1']
  if (western.includes(name)) return new TextDecoder(name)
  if (!['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(name))
    throw new FileRefused('encoding-not-supported', 1)
  return new TextDecoder('utf-8', { fatal: true })
}
