import { expect, test } from 'vitest'
import en from '@/lib/i18n/messages/en.json'
import nl from '@/lib/i18n/messages/nl.json'
import { ignoredKinds } from '@/lib/schools/exchange/edexml/rules'
import {
  errorCodes,
  FindingList,
  maxFindingsPerCode,
  warningCodes,
} from '@/lib/schools/exchange/findings/rules'

const sources = import.meta.glob<string>('../../../lib/{schools,people}/exchange/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test('every remark has its sentence, and no sentence is without its remark', () => {
  const codes = [...errorCodes, ...warningCodes].toSorted()
  expect(Object.keys(nl.exchange.findings).toSorted()).toEqual(codes)
  expect(Object.keys(en.exchange.findings).toSorted()).toEqual(codes)
  expect(Object.keys(nl.exchange.ignored).toSorted()).toEqual(ignoredKinds.toSorted())
})

test('every remark is made somewhere', () => {
  const readers = Object.entries(sources).filter(([file]) => !file.includes('findings/rules'))
  const spoken = readers.map(([, source]) => source).join('\n')
  const silent = [...errorCodes, ...warningCodes].filter((code) => !spoken.includes(`'${code}'`))
  expect(silent).toEqual(['more-findings'])
})

test('errors come first and a flood is counted, not kept', () => {
  const list = new FindingList()
  for (let line = 1; line <= maxFindingsPerCode + 7; line += 1) list.warn('dummy-key', line)
  list.error('no-pupils', 1)
  const reading = list.reading('a school')
  expect(reading.ok).toBe(false)
  expect(reading.findings[0]?.code).toBe('no-pupils')
  expect(reading.findings.at(-1)).toMatchObject({ code: 'more-findings', params: { count: 7 } })
})
