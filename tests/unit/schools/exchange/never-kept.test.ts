import { expect, test } from 'vitest'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import { canaries, edexmlOf } from '../../../synthetic/edexml'
import { traps } from '../../../synthetic/traps'
import { syntheticSchool } from '../../../synthetic-school'

const singing = (words: string) => Object.entries(canaries).filter(([, canary]) => words.includes(canary))

test.each(['1.03', '2.0', '2.1'] as const)(
  'nothing of what may not be kept comes through version %s',
  async (version) => {
    const xml = edexmlOf(syntheticSchool({ seed: 5, pupils: 60, traps }), version)
    expect(singing(xml).length).toBeGreaterThanOrEqual(7)
    const reading = await readSchoolExport(Buffer.from(xml))
    expect(reading.ok).toBe(true)
    expect(singing(JSON.stringify(reading))).toEqual([])
  },
)

test('nor when the file is full of errors', async () => {
  const xml = edexmlOf(syntheticSchool({ seed: 5, pupils: 60, traps }))
  const broken = xml.replaceAll('<jaargroep>', '<jaargroep>9').replaceAll('key="1', 'key="')
  const reading = await readSchoolExport(Buffer.from(broken), { brin: '11AA' })
  expect(reading.ok).toBe(false)
  expect(singing(JSON.stringify(reading))).toEqual([])
})

test('a forbidden value hidden inside an allowed field stays out', async () => {
  const bsn = `<bsn>${canaries.bsn}</bsn>`
  const xml = `<EDEX><school><schooljaar>2026-2027</schooljaar></school><leerlingen>
    <leerling key="1"><achternaam>Berg${bsn}</achternaam><nieuw><roepnaam>${canaries.blok}</roepnaam></nieuw>
    <roepnaam>Lotte</roepnaam>${bsn}</leerling></leerlingen></EDEX>`
  const reading = await readSchoolExport(Buffer.from(xml))
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  expect(singing(JSON.stringify(reading))).toEqual([])
  expect(reading.value.pupils[0]).toMatchObject({ familyName: 'Berg', givenName: 'Lotte' })
  expect(reading.value.ignoredCounts['citizen-number']).toBe(2)
})

test('what a vendor adds, wherever it stands, holds no pupil and no field', async () => {
  const block = `<toevoegingen><leerlingen><leerling key="9"><roepnaam>${canaries.blok}</roepnaam></leerling></leerlingen>
    <leerling key="8"><roepnaam>${canaries.blok}</roepnaam></leerling><bsn>${canaries.bsn}</bsn></toevoegingen>`
  const xml = `<EDEX>${block}<school><schooljaar>2026-2027</schooljaar>${block}</school><leerlingen>${block}
    <leerling key="1"><roepnaam>Lotte</roepnaam>${block}</leerling></leerlingen></EDEX>`
  const reading = await readSchoolExport(Buffer.from(xml))
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  expect(reading.value.pupils.map((p) => p.givenName)).toEqual(['Lotte'])
  expect(reading.value.ignoredCounts).toEqual({ 'vendor-block': 4 })
  expect(singing(JSON.stringify(reading))).toEqual([])
})
