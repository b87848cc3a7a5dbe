import { afterAll, expect, test } from 'vitest'
import { superuser } from '@/tests/stage'

const db = superuser()
afterAll(() => db.end())

const sources = import.meta.glob<string>('../../../lib/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test('every constraint the code answers for exists', async () => {
  const { rows } =
    await db.query(`select conname as name from pg_constraint where connamespace = 'public'::regnamespace
    union select indexrelid::regclass::text from pg_index`)
  const existing = new Set(rows.map((row) => row.name))
  // Constraints are named `<noun>_<promise>`; code names them in quotes or after ON CONSTRAINT.
  const promise =
    /(?:on constraint |['"`])((?:agenda|conversation|slot|round|window|school|group|child|person|invitation|notice|guardianship|break_glass|room|calendar_feed)_(?:one|no|ends|closes|has|by|with|about|in|of|minutes)_?[a-z_]*)\b/gi
  const named = Object.entries(sources).flatMap(([file, source]) =>
    file.includes('generated')
      ? []
      : [...source.matchAll(promise)].map((match) => ({ file, name: match[1] ?? '' })),
  )
  expect(named.filter(({ name }) => !existing.has(name))).toEqual([])
  expect(named.length).toBeGreaterThan(0)
})

test('what must never be stored has no column', async () => {
  const { rows } =
    await db.query(`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~* '(bsn|sofi|onderwijsnummer|etnic|nationalit|religi|postcode|street|address|land_|gewicht|birth_country)'`)
  expect(rows.map((row) => row.name)).toEqual([])
})
