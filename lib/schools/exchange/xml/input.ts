import { SaxesParser } from 'saxes'
import { type Bytes, chunksOf, decoderOf, refuseForeign } from '../bytes/input'
import { FileRefused } from '../findings/rules'

/** What a reader of XML hears: names without their namespace prefix, lines counted from 1. */
export type XmlListener = {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void
  text(words: string): void
  close(name: string): void
}

/** Limits no school comes near. Source: security.md §1.5, measured. */
export const xmlLimits = {
  depth: 32,
  elements: 200_000,
  attributes: 200_000,
  attributesPerElement: 32,
  lines: 400_000,
}

/** How much work a file took; comments, instructions and entities count as elements. Tests hold hostile files to it. */
export type XmlWork = { elements: number; attributes: number; depth: number; lines: number }

const localOf = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Walks an XML file without ever holding it whole. No entities, no DOCTYPE, no external anything.
 * @throws FileRefused with the line where the file stops being acceptable.
 */
export async function walkXml(source: Bytes, listener: XmlListener): Promise<XmlWork> {
  const work: XmlWork = { elements: 0, attributes: 0, depth: 0, lines: 0 }
  const parser = guardedParser(listener, work)
  let decoder: TextDecoder | null = null
  let tail = ''
  try {
    for await (const chunk of chunksOf(source)) {
      decoder ??= decoderForXml(chunk)
      const words = decoder.decode(chunk, { stream: true })
      if (work.elements === 0) tail = refuseDoctype(tail + words, parser.line)
      // saxes tells nothing about entities, and a million of them take a second.
      work.elements += words.split('&').length - 1
      work.lines += words.split('\n').length - 1
      if (work.elements > xmlLimits.elements || work.lines > xmlLimits.lines)
        throw new FileRefused('too-many-elements', parser.line)
      parser.write(words)
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    // TextDecoder throws a TypeError on bytes that are no UTF-8; anything else is ours or a surprise.
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new FileRefused('encoding-broken', parser.line)
    throw error
  }
  return work
}

/** Refuses a DOCTYPE where it begins: saxes would read it to its end first. Returns what may be half of one. */
function refuseDoctype(words: string, line: number): string {
  const at = words.indexOf('<!DOCTYPE')
  if (at < 0) return words.slice(-8)
  throw new FileRefused('doctype-refused', line + words.slice(0, at).split('\n').length - 1)
}

/** Recognises the file by its first bytes before any of it is parsed. */
function decoderForXml(head: Uint8Array): TextDecoder {
  refuseForeign(head)
  const start = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '')
  const decoder = decoderOf(
    head,
    /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(start)?.[1] ?? null,
  )
  if (start.trimStart().startsWith('<')) return decoder
  const lines = start.split(/\r?\n/).slice(0, -1)
  if (/^[^<\n]*[;\t,][^<\n]*[;\t,]/.test(start)) throw new FileRefused('file-is-csv', 1)
  const fixedWidth =
    lines.length > 0 && lines.every((line) => line.length === lines[0]?.length && line.length > 20)
  throw new FileRefused(fixedWidth ? 'file-is-edex2000' : 'file-not-xml', 1)
}

function guardedParser(listener: XmlListener, work: XmlWork): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  let depth = 0
  let own = 0
  parser.on('doctype', () => refuse('doctype-refused'))
  parser.on('error', () => refuse('xml-broken'))
  const count = () => {
    work.elements += 1
    if (work.elements > xmlLimits.elements) refuse('too-many-elements')
  }
  parser.on('comment', count)
  parser.on('processinginstruction', count)
  parser.on('opentagstart', () => {
    own = 0
    depth += 1
    work.depth = Math.max(work.depth, depth)
    count()
    if (depth > xmlLimits.depth) refuse('too-deep')
  })
  parser.on('attribute', () => {
    own += 1
    work.attributes += 1
    if (own > xmlLimits.attributesPerElement || work.attributes > xmlLimits.attributes)
      refuse('too-many-attributes')
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes).map(([n, v]) => [localOf(n), v] as const)
    listener.open(localOf(tag.name), new Map(attributes), parser.line)
  })
  parser.on('text', (words) => listener.text(words))
  parser.on('cdata', (words) => {
    count()
    listener.text(words)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    listener.close(localOf(tag.name))
  })
  function refuse(
    code: 'doctype-refused' | 'xml-broken' | 'too-deep' | 'too-many-elements' | 'too-many-attributes',
  ) {
    throw new FileRefused(code, parser.line)
  }
  return parser
}
