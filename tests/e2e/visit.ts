import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { localUrl } from './address'

/** A test in a browser in which a console error, a page error or a request to another host is a failure. */
export const test = base.extend({
  // A program asks without a browser, so the school's name has to be an address.
  request: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({ baseURL: localUrl })
    await use(context)
    await context.dispose()
  },
  page: async ({ page, baseURL }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      const isAnswer = /Failed to load resource: the server responded with a status of (4\d\d)/.test(
        message.text(),
      )
      // Browsers say so of any name reached without TLS; on the real thing there is TLS.
      const isNoTls = message.text().startsWith('The Cross-Origin-Opener-Policy header has been ignored')
      if (message.type() === 'error' && !isAnswer && !isNoTls) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob|about):/.test(request.url()))
        complaints.push(`request to another host: ${request.url()}`)
    })
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** Holds a page to WCAG 2.2 AA as far as a program can see, target size included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect
    .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`))
    .toEqual([])
}

/** Holds a page to reflow: nothing to scroll sideways at 320 px. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}

export { expect }
