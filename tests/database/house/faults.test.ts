import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '@/lib/foundation/db'
import { DatabaseFault } from '@/lib/foundation/fault'
import { describeError } from '@/lib/foundation/log'
import { fatima, marieke, regenboog, sami } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
beforeAll(() => setStage(db))
afterAll(() => db.end())

const canary = 'Kanarie-naam'

/** Everything a log line, an error page or a crash report could show of an error. */
function shown(error: unknown): string {
  const { message, stack } = error as Error
  const properties = JSON.stringify(error, Object.getOwnPropertyNames(error as object))
  return [message, stack, properties, JSON.stringify(describeError(error))].join('\n')
}

const clashes: [name: string, constraint: string | undefined, clash: () => Promise<unknown>][] = [
  [
    'a check',
    'guardianship_authority',
    () =>
      asActor(
        marieke,
        (tx) =>
          tx.$executeRaw`update guardianship set authority = ${canary} where child_id = ${sami}::uuid and guardian_id = ${fatima.personId}::uuid`,
      ),
  ],
  [
    'a unique key',
    undefined,
    () =>
      asActor(marieke, (tx) =>
        tx.child.create({
          data: { schoolId: regenboog, key: '1001', givenName: canary, familyName: canary },
        }),
      ),
  ],
  [
    'wrong arguments',
    undefined,
    () => asActor(marieke, (tx) => tx.child.findMany({ where: { id: canary } })),
  ],
]

test.each(clashes)('the error of %s tells no row', async (_name, constraint, clash) => {
  const error = await clash().catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(DatabaseFault)
  if (constraint) expect((error as DatabaseFault).constraint).toBe(constraint)
  expect(shown(error)).not.toContain(canary)
  expect(shown(error)).toContain('at ')
})

test('a surprise of our own passes unchanged', async () => {
  const own = new Error('our own')
  await expect(asActor(marieke, () => Promise.reject(own))).rejects.toBe(own)
})
