import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import pg from 'pg'
import { root } from '@/lib/operations/environment'
import { type Arrived, partsOf } from '../smtp-sink'
import { publicUrl } from './address'
import { expect } from './visit'

const require = createRequire(import.meta.url)

/** Runs a command of the operator's console on the app under test. @returns what it says */
export function admin(...args: string[]): string {
  const program = [require.resolve('tsx/cli'), '--tsconfig', 'lib/operations/tsconfig.json']
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...program, 'lib/operations/admin.ts', ...args],
    { cwd: root, encoding: 'utf8', env: process.env },
  )
  expect(status, stderr).toBe(0)
  return stdout
}

/** The sign-in link somewhere in what the console said, as a path. */
export function linkIn(text: string): string {
  const link = /https?:\/\/[^\s]+\/inloggen\/link\/[\w-]+/.exec(text)?.[0] ?? ''
  expect(link).toContain(publicUrl)
  return link.slice(publicUrl.length)
}

/** Signs somebody in by a printed link and sets up the second factor when it is asked for. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  if (!page.url().includes('tweede-stap')) return
  const spoken = (await page.locator('.key bdi').textContent()) ?? ''
  const code = new TOTP({ secret: spoken.replaceAll(' ', '') }).generate()
  await page.getByLabel('Zes cijfers').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).not.toHaveURL(/tweede-stap/)
}

type Mail = Arrived & { calendar: string }

/** Mails that came for an address so far, oldest first, each with its calendar part. */
export function mailsTo(address: string): Mail[] {
  const folder = process.env['E2E_MAIL'] ?? ''
  return readdirSync(folder)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Arrived)
    .filter(({ to }) => to.includes(address))
    .map((mail) => ({
      ...mail,
      calendar: partsOf(mail.raw).find(({ type }) => type.startsWith('text/calendar'))?.text ?? '',
    }))
}

/** Makes every mail due that waits for the daytime, so a test passes at any hour. */
export async function morningComes(): Promise<void> {
  const db = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] })
  await db.connect()
  await db.query(
    `update notice set due_at = now(), urgency = 'today' where sent_at is null and urgency = 'news'`,
  )
  await db.query(`update pgboss.job set start_after = now() where state = 'created'`)
  await db.end()
}

/** Keeps a picture of the page for who reads along; never committed. */
export const picture = (page: Page, name: string, fullPage = false) =>
  page.screenshot({ path: path.join(root, `.data/screenshots/${name}.png`), fullPage })
