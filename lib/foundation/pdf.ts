import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium on this machine, or null; CHROMIUM names one that stands elsewhere. */
export const findChromium = (): string | null =>
  [process.env['CHROMIUM'], process.env['PLAYWRIGHT_CHROMIUM'], ...usual].find(
    (file) => file && existsSync(file),
  ) ?? null

/**
 * A tagged PDF of a document of ours, its letters taken from `public`. What is printed stands in a folder only
 * this process may enter, and is gone afterwards.
 * @returns null when there is no Chromium, or it did not answer within a minute
 */
export async function pdfOf(html: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const chromium = findChromium()
  if (!chromium) return null
  const folder = await mkdtemp(path.join(tmpdir(), 'aan-tafel-'))
  try {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')]
    const fonts = pathToFileURL(path.join(process.cwd(), 'public', 'fonts')).href
    await writeFile(page, html.replaceAll('url(/fonts/', `url(${fonts}/`), { mode: 0o600 })
    const options = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-pdf-header-footer',
      '--export-tagged-pdf',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      // Chromium refuses to lock itself in when root starts it; the page is our own and holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]
    await run(chromium, options)
    return existsSync(pdf) ? new Uint8Array(await readFile(pdf)) : null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const run = (program: string, options: string[]) =>
  new Promise<void>((resolve) => {
    const child = spawn(program, options, { stdio: 'ignore', timeout: 60_000, killSignal: 'SIGKILL' })
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
