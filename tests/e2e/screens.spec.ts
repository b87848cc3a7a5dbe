import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { demoLinks } from './demo'
import { signIn } from './operator'
import { expect, expectAccessible, expectReflow, test } from './visit'

/** Every screen of the demo school, as the person it is for: accessible, reflowing, in each language and colour. */
let links: Record<string, string> = {}
test.beforeAll(() => {
  test.setTimeout(180_000)
  links = demoLinks()
  expect(Object.keys(links)).toEqual(expect.arrayContaining(['leader', 'office', 'teacher', 'ib', 'parent']))
})

const staffPages = {
  leader: [
    '/leiding',
    '/leiding/groepen',
    '/leiding/groepen/zonder-moment',
    '/leiding/rondes',
    '/leiding/rondes/nieuw',
    '/leiding/brieven',
    '/leiding/import',
    '/leiding/import/team',
    '/leiding/post',
    '/leiding/instellingen',
    '/leiding/instellingen/gezinnen',
    '/account',
  ],
  teacher: ['/leerkracht', '/leerkracht/planning', '/leerkracht/groep'],
  ib: ['/leerkracht/begeleiding', '/leerkracht/begeleiding?zoek=an'],
} as const

for (const [role, pages] of Object.entries(staffPages) as [keyof typeof staffPages, readonly string[]][])
  test(`every screen of a ${role} is accessible, light and dark, Dutch and English`, async ({ page }) => {
    test.setTimeout(300_000)
    await signIn(page, links[role] ?? '')
    for (const path of [...pages, ...(await deeper(page, role))]) {
      await look(page, path, 'nl', 'light')
      await look(page, path, 'en', 'dark')
      await expectReflow(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })

/** Screens behind a screen: the first child, class, round or mail that a list leads to. */
async function deeper(page: Page, role: keyof typeof staffPages): Promise<string[]> {
  const doors =
    role === 'leader'
      ? {
          '/leiding/groepen': '/leiding/groepen/',
          '/leiding/brieven': '/leiding/brieven/',
          '/leiding/post': '/leiding/post/',
        }
      : role === 'ib'
        ? { '/leerkracht/begeleiding?zoek=an': '/leiding/kind/' }
        : { '/leerkracht/groep': '/leerkracht/kind/', '/leerkracht/planning': '/leerkracht/plannen/' }
  const found: string[] = []
  for (const [list, start] of Object.entries(doors)) {
    await page.goto(list)
    const href = await page.locator(`main a[href^="${start}"]`).first().getAttribute('href')
    expect(href, `${list} leads on`).toBeTruthy()
    if (href) found.push(href)
  }
  return found
}

async function look(
  page: Page,
  path: string,
  language: 'nl' | 'en' | 'ar',
  colorScheme: 'light' | 'dark',
): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.context().addCookies([{ name: 'taal', value: language, url: new URL(page.url()).origin }])
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  await expect(page.locator('html'), path).toHaveAttribute('lang', language)
  await test.step(`${path} ${language} ${colorScheme}`, () => expectAccessible(page))
}

/** A phone; axe needs script of its own, so the pages prove elsewhere that they need none. */
const onPhone = (browser: Browser, baseURL: string | undefined) =>
  browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 }, bypassCSP: true })

test('every page of a parent is accessible in Dutch and Arabic, light and dark', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const context = await onPhone(browser, baseURL)
  const page = await context.newPage()
  await page.goto(links['parent'] ?? '')
  const own = await page
    .locator('main a[href^="/u/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const paths = [...new Set([links['parent'] ?? '', ...own])].filter((path) => !path.endsWith('.ics'))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of [...paths, '/code', '/inloggen']) {
    await look(page, path, 'nl', 'light')
    await look(page, path, 'ar', 'dark')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expectReflow(page)
  }
  await context.close()
})

test('a page of a parent fits one round trip and brings no script', async ({ request }) => {
  const html = await (await request.get(links['parent'] ?? '')).text()
  const choose = /href="(\/u\/[^"/]+\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
  for (const path of [links['parent'] ?? '', choose, '/code']) {
    const answer = await request.get(path)
    const body = await answer.body()
    expect(gzipSync(body).length, path).toBeLessThanOrEqual(14 * 1024)
    expect(body.toString()).not.toContain('<script')
    expect(answer.headers()['referrer-policy']).toBe('same-origin')
    expect(answer.headers()['cache-control']).toContain('no-store')
  }
})
