import { afterAll, beforeEach, expect, test } from 'vitest'
import { askForCall } from '@/lib/conversations/calling/commands'
import { fatima, sami } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { now, setRound } from './round'

const db = superuser()
beforeEach(() => setStage(db))
afterAll(() => db.end())

test('a parent who taps twice asks the teacher to call once', async () => {
  const { roundId } = await setRound(db)
  await Promise.all(Array.from({ length: 6 }, () => askForCall(fatima, { roundId, childId: sami }, now)))
  const { rows } = await db.query("select 1 from notice where kind = 'call-asked'")
  expect(rows).toHaveLength(1)
})
