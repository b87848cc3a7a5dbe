import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fileOf, readManifest } from '@/lib/operations/backup/manifest'
import { restoreBackup } from '@/lib/operations/backup/restore'
import { copyOut, prepareSession, readTables } from '@/lib/operations/backup/tables'
import { writeBackup } from '@/lib/operations/backup/write'
import { prepareOwnDatabase } from '@/lib/operations/database/roles'
import { notify } from '@/lib/post/commands'
import { fatima, regenboog, sami } from '@/tests/cast'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const folder = mkdtempSync(path.join(tmpdir(), 'backup-test-'))
const kept = path.join(folder, 'kept')
const source = process.env['TEST_SUPERUSER_URL'] ?? ''
const draft = '00000000-0000-4000-8000-000000000901'
const other = `restored_${process.pid}`
const at = (database: string) => Object.assign(new URL(source), { pathname: `/${database}` }).href

/** A fresh database with roles and nothing in it. */
async function emptyDatabase() {
  const admin = new pg.Client({ connectionString: at('postgres') })
  await admin.connect()
  await admin.query(`drop database if exists ${other} with (force)`)
  await admin.end()
  const urls = await prepareOwnDatabase(at, other, 'roles of the tests')
  return { ...urls, backup: at(other) }
}

async function contents(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await prepareSession(client)
  const tables = await readTables(client)
  const all = []
  for (const table of tables) all.push({ name: table.name, ...(await copyOut(client, table)) })
  await client.end()
  return all
}

beforeAll(async () => {
  await setStage(db)
  // Text that a careless format would change on the way.
  await db.query(`update person set phone = $1 where id = $2`, ['\t\\N "٠٦" \n\u{1F600}', fatima.personId])
  await db.query(`update school set logo = '\\x00ff5c0a' where id = $1`, [regenboog])
  await insert(db, 'activity', ['school_id', 'verb', 'subject'], [[regenboog, 'x', '{"a": [1, "\\\\"]}']])
  await insert(
    db,
    'child_access',
    ['school_id', 'child_id', 'person_id', 'part', 'basis'],
    [[regenboog, sami, fatima.personId, 'card', 'guardian']],
  )
  await writeBackup(source, kept, 'the secret of this house', new Date())
})
afterAll(async () => {
  const admin = new pg.Client({ connectionString: at('postgres') })
  await admin.connect()
  await admin.query(`drop database if exists ${other} with (force)`)
  await admin.query(`drop role if exists ${other}_owner, ${other}_app, ${other}_jobs`)
  await admin.end()
  await db.end()
  rmSync(folder, { recursive: true })
})

test('what was kept comes back, row by row, locks included', async () => {
  const urls = await emptyDatabase()
  await restoreBackup(urls, kept)
  const before = await contents(source)
  expect(await contents(urls.backup)).toEqual(before)
  expect(before.find((table) => table.name === 'child')?.rows).toBe(4)
  const app = new pg.Client({ connectionString: Object.assign(new URL(urls.owner), {}).href })
  await app.connect()
  const { rows } = await app.query('select count(*)::int as seen from child')
  await app.end()
  expect(rows[0].seen).toBe(0)
})

test('mail that waited for its moment has a job again, and what was settled has none', async () => {
  const waits = path.join(folder, 'waits')
  const now = new Date('2026-09-07T10:00:00Z')
  const news = { recipientId: fatima.personId, kind: 'test-letter', urgency: 'news', data: {} } as const
  for (let i = 0; i < 3; i++) await notify(fatima, news, now)
  const { rows: notices } = await db.query('select id, due_at from notice order by id')
  const [waiting, sent, dropped] = notices
  await db.query('update notice set sent_at = now() where id = $1', [sent.id])
  await db.query(`update notice set dropped_why = 'bounced' where id = $1`, [dropped.id])
  await insert(
    db,
    'import_draft',
    ['school_id', 'id', 'by_id', 'kind', 'sealed', 'expires_at'],
    [[regenboog, draft, fatima.personId, 'school', Buffer.from('x'), '2026-09-07T11:00:00Z']],
  )
  await writeBackup(source, waits, 'the secret of this house', now)
  const urls = await emptyDatabase()
  await restoreBackup(urls, waits)
  const jobs = new pg.Client({ connectionString: urls.jobs })
  await jobs.connect()
  const { rows } = await jobs.query('select name, data, start_after from pgboss.job order by name')
  await jobs.end()
  expect(rows).toEqual([
    {
      name: 'deliver-notice',
      data: { schoolId: regenboog, noticeId: waiting.id },
      start_after: waiting.due_at,
    },
    {
      name: 'erase-draft',
      data: { schoolId: regenboog, draftId: draft },
      start_after: new Date('2026-09-07T11:00:00Z'),
    },
  ])
})

test('a database with rows in it is left alone', async () => {
  await expect(
    restoreBackup({ backup: source, owner: process.env['TEST_OWNER_URL'] ?? '', jobs: '' }, kept),
  ).rejects.toThrow('not empty')
})

test('a changed row, a cut file and a bit of noise are all noticed before anything is written', async () => {
  const urls = await emptyDatabase()
  const file = fileOf(kept, 'child')
  const original = readFileSync(file)
  const changed = gzipSync(gunzipSync(original).toString('utf8').replace('Sami', 'Samu'))
  for (const broken of [changed, original.subarray(0, original.length - 20), Buffer.alloc(0)]) {
    writeFileSync(file, broken)
    await expect(restoreBackup(urls, kept)).rejects.toThrow('child in this backup was changed')
  }
  writeFileSync(file, original)
  await restoreBackup(urls, kept)
  expect((await contents(urls.backup)).find((table) => table.name === 'child')?.rows).toBe(4)
})

test('a manifest that fits changed rows does not get them past the promises of the database', async () => {
  const urls = await emptyDatabase()
  const forged = path.join(folder, 'forged')
  await writeBackup(source, forged, 'the secret of this house', new Date())
  const manifest = readManifest(forged)
  const { createHash } = await import('node:crypto')
  const text = gunzipSync(readFileSync(fileOf(forged, 'child')))
    .toString('utf8')
    .replaceAll(regenboog, fatima.personId)
  writeFileSync(fileOf(forged, 'child'), gzipSync(text))
  for (const table of manifest.tables)
    if (table.name === 'child') table.sha256 = createHash('sha256').update(text).digest('hex')
  writeFileSync(path.join(forged, 'manifest.json'), JSON.stringify(manifest))
  await expect(restoreBackup(urls, forged)).rejects.toThrow()
  expect((await contents(urls.backup)).every((table) => table.rows === 0)).toBe(true)
})

test('a role that the locks stop is told so instead of keeping an empty backup', async () => {
  const owner = process.env['TEST_OWNER_URL'] ?? ''
  await expect(writeBackup(owner, path.join(folder, 'none'), 'x', new Date())).rejects.toThrow('BYPASSRLS')
  expect(readdirSync(folder)).not.toContain('none')
  expect(inject('ownerUrl')).not.toBe('')
})

test('a backup is never written over another, and is readable by its owner alone', async () => {
  await expect(writeBackup(source, kept, 'x', new Date())).rejects.toThrow('exists already')
  const { statSync } = await import('node:fs')
  expect(statSync(kept).mode & 0o077).toBe(0)
  expect(readdirSync(kept).filter((file) => statSync(path.join(kept, file)).mode & 0o077)).toEqual([])
  appendFileSync(path.join(folder, 'stray'), '')
  await expect(
    restoreBackup({ backup: source, owner: '', jobs: '' }, path.join(folder, 'stray')),
  ).rejects.toThrow('is not a backup')
})
