import { afterAll, expect, test } from 'vitest'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import { walkXml, xmlLimits } from '@/lib/schools/exchange/xml/input'
import { hostile, megabyte } from './hostile'

const codesOf = async (bytes: Uint8Array) => {
  const reading = await readSchoolExport(bytes)
  return { ok: reading.ok, codes: reading.findings.map((f) => f.code) }
}

const worst = { name: '', milliseconds: 0, megabytes: 0 }
afterAll(() => void process.stdout.write(`hostile corpus, worst: ${JSON.stringify(worst)}\n`))

test.each(Object.entries(hostile))(
  '%s is refused with a remark, in little time and memory',
  async (name, { bytes, code }) => {
    const file = bytes()
    const [memory, start] = [process.memoryUsage.rss(), process.cpuUsage()]
    const { ok, codes } = await codesOf(file)
    // Processor time, not the clock: other tests may be using the machine.
    const taken = process.cpuUsage(start).user / 1000
    const grown = (process.memoryUsage.rss() - memory) / megabyte
    if (taken > worst.milliseconds) Object.assign(worst, { name, milliseconds: taken })
    worst.megabytes = Math.max(worst.megabytes, grown)
    expect({ ok, code: codes[0] }).toEqual({ ok: false, code })
    expect(taken).toBeLessThan(1000)
    expect(grown).toBeLessThan(100)
  },
)

test('a parser stops at its limits and does no more work', async () => {
  const seen = { opened: 0 }
  const listener = { open: () => (seen.opened += 1), text: () => {}, close: () => {} }
  const flat = Buffer.from(`<a>${'<b/>'.repeat(1_000_000)}</a>`)
  await expect(walkXml(flat, listener)).rejects.toMatchObject({ code: 'too-many-elements', line: 1 })
  expect(seen.opened).toBeLessThanOrEqual(xmlLimits.elements)
})

test('a stream is left as soon as it is too large', async () => {
  const seen = { chunks: 0 }
  async function* endless() {
    for (;;) {
      seen.chunks += 1
      yield Buffer.alloc(megabyte, seen.chunks === 1 ? '<a>' : ' ')
    }
  }
  const reading = await readSchoolExport(endless())
  expect(reading.findings.map((f) => f.code)).not.toEqual([])
  expect(seen.chunks).toBeLessThanOrEqual(9)
})

test('broken XML names the line where it breaks', async () => {
  const reading = await readSchoolExport(Buffer.from('<EDEX>\n<school>\n</leerlingen>\n</EDEX>'))
  expect(reading.findings).toEqual([{ severity: 'error', code: 'xml-broken', line: 3, params: {} }])
})

test('a hundred thousand faulty pupils give a list a person can read', async () => {
  const pupils = '<leerling key="1"/>'.repeat(100_000)
  const xml = `<EDEX><school><schooljaar>2026-2027</schooljaar></school><leerlingen>${pupils}</leerlingen></EDEX>`
  const reading = await readSchoolExport(Buffer.from(xml))
  expect(reading.ok).toBe(false)
  expect(reading.findings.length).toBeLessThan(300)
  expect(reading.findings.at(-1)?.code).toBe('more-findings')
})
