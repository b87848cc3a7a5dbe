import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import en from '@/lib/i18n/messages/en.json'
import nl from '@/lib/i18n/messages/nl.json'
import { readParents } from '@/lib/people/exchange/input'
import { readSchoolExport } from '@/lib/schools/exchange/edexml/input'
import type { Finding } from '@/lib/schools/exchange/findings/rules'
import { edexmlOf } from '../../synthetic/edexml'
import { parentsCsvOf } from '../../synthetic/parents'
import { traps } from '../../synthetic/traps'
import { syntheticSchool } from '../../synthetic-school'
import { hostile } from './hostile'

/** One hostile file per remark is enough here. */
const oneOfEach = [...new Map(Object.values(hostile).map((file) => [file.code, file])).values()]

async function everyRemark(): Promise<readonly Finding[]> {
  const school = syntheticSchool({ seed: 5, pupils: 120, traps })
  const xml = edexmlOf(school)
  const files = [
    xml,
    xml.replaceAll('<jaargroep>', '<jaargroep>9').replaceAll('<rol>', '<rol>9'),
    xml
      .replaceAll(/leerling key="\d+"/g, 'leerling key="1"')
      .replaceAll('<groep key="g-2"/>', '<groep key="x"/>'),
    xml.replace('2026-2027', '2026').replace('<xsdversie>2.1', '<xsdversie>9'),
    xml
      .replaceAll('.example</emailadres>', '</emailadres>')
      .replaceAll('<roepnaam>', '<roepnaam> </roepnaam><x>'),
    edexmlOf(school, '1.03'),
  ].map((words) => Buffer.from(words))
  const expectations = [{}, { brin: '11AA', schoolYears: ['2025-2026'] }, { brin: '99ZZ', dependance: '09' }]
  const readings = await Promise.all([
    ...files.flatMap((file) => expectations.map((expected) => readSchoolExport(file, expected))),
    ...oneOfEach.map(({ bytes }) => readSchoolExport(bytes())),
    readParents(
      Buffer.from(parentsCsvOf(school).replaceAll('moeder', 'buur').replaceAll(';nl;', ';klingon;')),
    ),
    readParents(Buffer.from(`Leerlingnummer;Vader;Email;BSN\n${'1;;a@b;2\n'.repeat(60)}`)),
  ])
  return readings.flatMap((reading) => reading.findings)
}

test('every remark that files provoke becomes a whole sentence in both languages of staff', async () => {
  const remarks = await everyRemark()
  expect(new Set(remarks.map((r) => r.code)).size).toBeGreaterThan(45)
  for (const [locale, messages] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const failed: string[] = []
    const say = createTranslator({
      ...{ locale, messages, namespace: 'exchange.findings' },
      onError: (error) => failed.push(error.message),
    })
    for (const { code, params } of remarks) expect(say(code, params as never)).not.toMatch(/[{}]|exchange\./)
    expect(failed).toEqual([])
  }
}, 30_000)
