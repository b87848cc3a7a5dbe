import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asProgram } from '@/lib/operations/processes'
import { notify } from '@/lib/post/commands'
import { anna, fatima } from '@/tests/cast'
import { startSink } from '@/tests/smtp-sink'
import { setStage, superuser } from '@/tests/stage'

const root = path.resolve(import.meta.dirname, '../../..')
const db = superuser()
const mails = 60
const kills = 5
let sink: Awaited<ReturnType<typeof startSink>>

beforeAll(() => setStage(db))
beforeEach(async () => {
  await db.query(`truncate notice; delete from pgboss.job where name = 'deliver-notice'`)
  sink = await startSink(0, { delay: 60 })
})
afterAll(() => db.end())

/** Starts a program as the start command does; the returned function kills it and its children without a word. */
function run(file: string) {
  const child = spawn(process.execPath, [...asProgram, file], {
    cwd: root,
    env: { ...process.env, SMTP_URL: sink.url },
    stdio: 'ignore',
    detached: true,
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const end = (signal: NodeJS.Signals) => {
    if (child.pid) process.kill(-child.pid, signal)
    return gone
  }
  return end
}

const unsent = async () =>
  (await db.query('select count(*)::int as n from notice where sent_at is null and dropped_why is null'))
    .rows[0].n
async function until(isSo: () => boolean | Promise<boolean>, seconds = 40) {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

async function write(): Promise<string[]> {
  for (let i = 0; i < mails; i++) {
    const recipientId = i % 2 ? fatima.personId : anna.personId
    await notify(fatima, { recipientId, kind: 'test-letter', urgency: 'answer', data: {} }, new Date())
  }
  return (await db.query('select message_id from notice')).rows.map((row) => row.message_id)
}

/** Lets the program send, kills it in the middle of a few mails, and that again and again. */
async function killOften(file: string) {
  for (let i = 0; i < kills; i++) {
    const before = sink.arrived.length
    const end = run(file)
    await until(() => sink.arrived.length >= before + 3)
    await end('SIGKILL')
  }
}

test('a worker killed five times loses no mail; a repeat bears the same Message-ID; a stopped one finishes', async () => {
  const written = await write()
  await killOften('lib/operations/worker.ts')
  expect(await unsent()).toBeGreaterThan(0)
  const end = run('lib/operations/worker.ts')
  await until(async () => (await unsent()) === 0)
  expect(await end('SIGTERM')).toBe(0)
  await sink.stop()
  const arrived = sink.arrived.map((mail) => mail.messageId)
  expect([...new Set(arrived)].sort()).toEqual([...written].sort())
  // At most what was under way at each kill: eight mails at a time.
  expect(arrived.length - mails).toBeLessThanOrEqual(kills * 8)
}, 120_000)

test('the same kills lose mail when it is marked before it is sent: the test above can fail', async () => {
  const written = await write()
  await killOften('tests/database/post/mark-first.ts')
  const end = run('tests/database/post/mark-first.ts')
  await until(async () => (await unsent()) === 0)
  await end('SIGTERM')
  await sink.stop()
  expect(new Set(sink.arrived.map((mail) => mail.messageId)).size).toBeLessThan(written.length)
}, 120_000)
