import { chromium } from '@playwright/test'
import { beforeAll, expect, test } from 'vitest'
import { LetterSheets } from '@/app/leiding/brieven/[roundId]/[groupId]/afdruk/sheets'
import { renderPaper } from '@/lib/foundation/paper'
import { findChromium, pdfOf } from '@/lib/foundation/pdf'

const long = 'van der Westhuizen-Bouazzaoui'
const families: [language: string, parent: string, ...children: string[]][] = [
  ['nl', 'Joris Visser', 'Noor'],
  ['ar', 'Fatma Yilmaz', 'Noor'],
  ['en', 'Fatima Yilmaz', 'Sami', 'Lotte'],
  ['ar', `Wilhelmina-Charlotte Elisabeth ${long}`, 'Maximiliaan-Alexander', 'Wilhelmina-Charlotte'],
  ['en', long, 'Maximiliaan-Alexander', 'Wilhelmina-Charlotte', 'Abderrahman', 'Fleur-Annelotte', 'Bo', 'Mo'],
  ['ar', long, 'Maximiliaan-Alexander', 'Wilhelmina-Charlotte', 'Abderrahman', 'Fleur-Annelotte', 'Bo', 'Mo'],
]
const letters = families.map(([language, name, ...children], n) => ({
  personId: `p${n}`,
  name,
  language,
  groupId: 'g5',
  way: 'letter' as const,
  isDone: false,
  children: children.map((givenName) => ({
    id: givenName,
    name: `${givenName} ${long}`,
    givenName,
    groupId: 'g5',
    hasMoment: false,
  })),
  token: `RGNBGG-${'aZk3_-9'.repeat(6)}x`,
  code: 'K7FP93TXQM4D',
  teachers: ['Anna Smit'],
}))
let html = ''
beforeAll(async () => {
  const round = {
    id: 'r',
    name: 'Startgesprekken',
    minutes: 20,
    startsOn: '2026-08-31',
    endsOn: '2026-09-11',
    closesAt: new Date('2026-08-28T15:00:00Z'),
  } as const
  const school = { name: 'Christelijke Basisschool De Regenboog', phone: '030 123 45 67' }
  const set = { school, round, groupName: 'Groep 5', letters }
  html = await renderPaper(
    <LetterSheets set={set} timeZone="Europe/Amsterdam" now={new Date('2026-08-17T10:00:00Z')} />,
  )
})

test('every letter fits its own A4, also for six children with long names, and nothing is cut off', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(html)
    await page.emulateMedia({ media: 'print' })
    const sheets = await page.locator('article.sheet').evaluateAll((all) =>
      all.map((sheet) => ({
        over: sheet.scrollHeight - sheet.clientHeight,
        wide: sheet.scrollWidth - sheet.clientWidth,
        gap:
          (sheet.querySelector('.do')?.getBoundingClientRect().top ?? 0) -
          (sheet.querySelector('.columns')?.getBoundingClientRect().bottom ?? 0),
      })),
    )
    expect(sheets).toHaveLength(families.length)
    for (const { over, wide, gap } of sheets) {
      expect(over).toBeLessThanOrEqual(0)
      expect(wide).toBeLessThanOrEqual(0)
      expect(gap).toBeGreaterThanOrEqual(0)
    }
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([])
  } finally {
    await browser.close()
  }
}, 30_000)

test('the PDF has one tagged page per letter', async () => {
  const pdf = await pdfOf(html)
  const text = Buffer.from(pdf ?? []).toString('latin1')
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(families.length)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toMatch(/\/Marked\s+true/)
}, 60_000)
