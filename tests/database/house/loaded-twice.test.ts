import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { klimop, marieke, regenboog } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeAll(() => setStage(db))
afterAll(() => db.end())

// The framework puts pages and route handlers into bundles of their own, each with a copy of our modules.
test('two copies of the cellar in one process share one database client, and each sees its own school', async () => {
  const first = await import('@/lib/foundation/db')
  vi.resetModules()
  const second = await import('@/lib/foundation/db')
  expect(second.asActor).not.toBe(first.asActor)
  const names = (copy: typeof first, schoolId: string) =>
    copy.asSystem('operator', schoolId, async (own) =>
      (await own.school.findMany({ select: { name: true } })).map(({ name }) => name),
    )
  expect(await names(first, marieke.schoolId)).toEqual(['De Regenboog'])
  expect(
    await Promise.all([
      names(second, klimop),
      names(first, regenboog),
      names(second, regenboog),
      names(first, klimop),
    ]),
  ).toEqual([['De Klimop'], ['De Regenboog'], ['De Regenboog'], ['De Klimop']])
})
