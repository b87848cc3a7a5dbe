import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { groep5, joris, regenboog } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { now, setRound } from './round'

const db = superuser()
const families = Array.from({ length: 200 }, () => ({ guardianId: randomUUID(), childId: randomUUID() }))
let round: Awaited<ReturnType<typeof setRound>>

beforeAll(async () => {
  await setStage(db)
  round = await setRound(db)
  const guardians = families.map(({ guardianId }) => guardianId)
  const children = families.map(({ childId }) => childId)
  await db.query(`insert into household (school_id, id) select $1, unnest($2::uuid[])`, [
    regenboog,
    guardians,
  ])
  await db.query(
    `insert into person (school_id, id, household_id, given_name, family_name)
     select $1, g, g, 'Ouder', 'Test' from unnest($2::uuid[]) g`,
    [regenboog, guardians],
  )
  await db.query(
    `insert into child (school_id, id, given_name, family_name) select $1, k, 'Kind', 'Test' from unnest($2::uuid[]) k`,
    [regenboog, children],
  )
  await db.query(
    `insert into group_child (school_id, group_id, child_id, year_group) select $1, $3, k, '5' from unnest($2::uuid[]) k`,
    [regenboog, children, groep5],
  )
  await db.query(
    `insert into guardianship (school_id, guardian_id, child_id, authority, information_right)
     select $1, g, k, 'yes', 'full' from unnest($2::uuid[], $3::uuid[]) as pair (g, k)`,
    [regenboog, guardians, children],
  )
})
afterAll(() => db.end())

test.each([0, 1, 2])(
  '200 families want one moment at once: one gets it, 199 hear that it was taken (%i)',
  async (n) => {
    const slotId = round.groep5[n]?.id ?? ''
    const answers = await Promise.all(
      families.map(({ guardianId, childId }) => {
        const guards = new Map([[childId, { authority: 'yes', informationRight: 'full' } as const]])
        const form = {
          roundId: round.roundId,
          slotId,
          childId,
          idempotencyKey: randomUUID(),
          onBehalfOf: null,
        }
        return bookConversation({ ...joris, personId: guardianId, guards }, form, now)
      }),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : answer.refusal))
    expect(refusals.filter((refusal) => refusal === 'slot-taken').length).toBeGreaterThanOrEqual(199 - n)
    expect(refusals).toHaveLength(199)
    const { rows } = await db.query('select count(*)::int as n from conversation where slot_id = $1', [
      slotId,
    ])
    expect(rows[0].n).toBe(1)
  },
)
